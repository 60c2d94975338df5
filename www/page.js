/** Starts the demo. */
import { configure, open, pay } from './checkout.js';
import { bench } from './parts/bench.js';
import { watch } from './parts/events.js';
import { shop } from './parts/shop.js';

watch();
await bench.open({ spoken: () => configure({ methods: shop.methods }) });

// `?pay=1` presses the button, for tests and pictures.
if (new URLSearchParams(location.search).get('pay') === '1') pay();
else open();
