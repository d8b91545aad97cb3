import { connect } from 'node:net';
import { answerParent } from './child.ts';

export type AttackerQuestion =
  | { readonly kind: 'flood'; readonly port: number; readonly lines: number }
  | { readonly kind: 'stop' };

/** Another address than that of those who vote. */
const FROM = '127.0.0.2';
const PIPELINED = 8;

let isOver = false;
let sent = 0;
let begun = 0;

const body = `{"command":"${'x'.repeat(20_000)}"}`;
const requests = [
  'GET /api/snapshot HTTP/1.1\r\nhost: a\r\naccept-encoding: gzip\r\n\r\n',
  'GET /api/stream?from=0 HTTP/1.1\r\nhost: a\r\n\r\n',
  `POST /api/commands HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  'GET /api/journal?from=0 HTTP/1.1\r\nhost: a\r\n\r\n',
  'POST /api/polls/p1/ballot HTTP/1.1\r\nhost: a\r\nauthorization: Bearer a.b\r\ncontent-length: 0\r\n\r\n',
  'GET /api/minutes?format=json HTTP/1.1\r\nhost: a\r\n\r\n',
];

/** One line that sends as fast as it is answered, several requests ahead, and comes back as often as it is cut off. */
function flood(port: number, kind: number): void {
  if (isOver) return;
  const request = requests[kind % requests.length]!;
  const socket = connect({ port, host: '127.0.0.1', localAddress: FROM });
  const send = (): void => {
    sent += 1;
    if (!isOver) socket.write(request);
  };
  socket.on('connect', () => {
    begun += 1;
    // A stream is opened once; it is not read from, and the next line opens another.
    for (let ahead = 0; ahead < (request.includes('/stream') ? 1 : PIPELINED); ahead += 1) send();
    if (request.includes('/stream')) {
      socket.pause();
      setTimeout(() => socket.destroy(), 400);
    }
  });
  socket.on('data', send);
  socket.on('error', () => undefined);
  socket.on('close', () => setTimeout(() => flood(port, kind), 1));
}

answerParent<AttackerQuestion>(async (question) => {
  if (question.kind === 'flood') {
    for (let line = 0; line < question.lines; line += 1) flood(question.port, line);
    return await Promise.resolve({});
  }
  isOver = true;
  return { sent, begun };
});
