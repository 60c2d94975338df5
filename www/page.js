/** Starts the demo: the page's language first, since the shop hands its words on to the element. */
import { bench } from './parts/bench.js';
import { watch } from './parts/events.js';
import { shop } from './parts/shop.js';

watch();
let checkout;
await bench.open({ spoken: () => checkout.configure({ methods: shop.methods }) });
checkout = await import('./checkout.js');

// `?pay=1` presses the button, for tests and pictures.
if (new URLSearchParams(location.search).get('pay') === '1') checkout.pay();
