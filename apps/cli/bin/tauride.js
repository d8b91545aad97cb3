#!/usr/bin/env node
// What is imported after this is compiled from the cache, the first TypeScript too.
import './prepare.js';

await import('../src/main.ts');
