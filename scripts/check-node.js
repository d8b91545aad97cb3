// Plain JavaScript, because an old Node cannot read TypeScript and could then not say what is wrong.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [wanted] = manifest.dependencies.node.split('.');
const [found] = process.versions.node.split('.');

if (found !== wanted) {
  console.error(
    `Tauride needs Node.js ${wanted}; this is ${process.version} at ${process.execPath}.\n` +
      `Node.js ${wanted} comes with "npm ci" when install scripts are allowed: run "npm ci --ignore-scripts=false",\n` +
      'then start this through npm ("npm start", "npm test"), which uses the one in node_modules/.bin.',
  );
  process.exit(1);
}
