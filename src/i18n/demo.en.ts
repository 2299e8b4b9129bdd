// English words for the demo networks.
import type { demoDe } from './demo.de';
import type { Words } from './words';

export const demoEn: Words<typeof demoDe> = {
  size: {
    S: 'Small: 40 actors with 60 cooperation ties, good for a first look',
    L: 'Whole county: 242 actors, 450 cooperation ties, 14 committees',
    XL: 'Very large: 2,000 actors and 6,000 cooperation ties, for testing speed',
  },
};
