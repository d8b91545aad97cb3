import { createServer } from 'node:http';

// The least that answers: what a start costs before any of it is Tauride's.
createServer((_request, response) => response.end('{"status":"ok"}')).listen(
  Number(process.argv[2]),
  '127.0.0.1',
);
