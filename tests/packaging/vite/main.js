import 'checkout-rescue';

document.querySelector('checkout-rescue').configure({ order: { id: 'A-1029' } });
