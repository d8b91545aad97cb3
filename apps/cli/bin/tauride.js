#!/usr/bin/env node
// Plain JavaScript, because an old Node cannot read TypeScript and could then not say what is wrong.
import '../../../scripts/check-node.js';

await import('../src/main.ts');
