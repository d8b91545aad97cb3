// Plain JavaScript, because an old Node cannot read TypeScript and could then not say what is wrong.
import '../../../scripts/check-node.js';
// By its default export: an old Node would refuse a name that it does not know before the check could speak.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// A server must be there within a second: what was compiled is kept, where only whoever installed Tauride can write.
module.enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/tauride', import.meta.url)));
