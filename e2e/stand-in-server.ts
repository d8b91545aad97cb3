import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// The least that the harness asks of a server, so that its own tests don't depend on Tauride's.
const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' }, broken: { type: 'boolean' } },
});
if (values.broken === true) throw new Error('planted failure');

const file = join(values.data ?? '', 'starts');
appendFileSync(file, '.');
const starts = readFileSync(file, 'utf8').length;

createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end(`<title>start ${starts}</title>`);
}).listen(Number(values.port), '127.0.0.1', () => {
  console.log(`chair: http://127.0.0.1:${values.port ?? ''}/`);
});

process.on('SIGTERM', () => {
  console.log('stopped in order');
  process.exit(0);
});
