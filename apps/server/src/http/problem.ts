import type { ExtractFault } from '@tauride/extract';
import type { Problem } from '@tauride/protocol';

/** Ends a request with a problem: thrown by handlers and hooks, answered by the error handler. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

type Words = Pick<Problem, 'title' | 'detail'>;

function problem(status: number, code: string, words: Words): Problem {
  return { type: `/problems/${code}`, status, code, ...words };
}

/** What can be wrong with a request before any rule of order is asked. Each says what to do. */
export const problems = {
  'malformed-json': (where: string) =>
    problem(400, 'malformed-json', {
      title: 'The request is not JSON',
      detail: `The body could not be read as JSON: ${where}. Correct it and send it again.`,
    }),
  'wrong-fields': (fields: NonNullable<Problem['fields']>): Problem => ({
    ...problem(400, 'wrong-fields', {
      title: 'The request does not have the form it should',
      detail: `Correct these and send it again: ${fields.map((one) => `${one.field} ${one.problem}`).join('; ')}.`,
    }),
    fields,
  }),
  'idempotency-key-missing': () =>
    problem(400, 'idempotency-key-missing', {
      title: 'The request has no key',
      detail:
        'Send a header Idempotency-Key of 8 to 100 characters, a new one for each act and the same one when you repeat it.',
    }),
  'idempotency-key-reused': () =>
    problem(422, 'idempotency-key-reused', {
      title: 'This key belongs to another act',
      detail: 'Another act came with this Idempotency-Key before. Send this act with a new key.',
    }),
  'nonce-missing': () =>
    problem(400, 'nonce-missing', {
      title: 'The ballot has no nonce',
      detail:
        'This poll is secret: send a nonce of 32 hexadecimal digits, drawn at random on the device that votes.',
    }),
  'ballot-replaced': () =>
    problem(409, 'ballot-replaced', {
      title: 'This ballot came too late',
      detail:
        'This device has cast another ballot in this poll after it, so nothing was changed. To vote otherwise, cast a new one with a higher number.',
    }),
  'confirmation-missing': () =>
    problem(400, 'confirmation-missing', {
      title: 'The vote is not confirmed',
      detail: 'In this poll those who vote confirm with their own code that it is they. Enter your code.',
    }),
  'confirmation-wrong': () =>
    problem(409, 'confirmation-wrong', {
      title: 'The code is wrong',
      detail: 'Nothing was cast. Enter your code again; if you have forgotten it, ask the desk to reset it.',
    }),
  'code-not-set': () =>
    problem(409, 'code-not-set', {
      title: 'You have no code yet',
      detail: 'In this poll those who vote confirm with their own code that it is they. Choose a code first.',
    }),
  'code-wait': (seconds: number): Problem => ({
    ...problem(409, 'code-wait', {
      title: 'Wrong codes too often',
      detail: `Wait ${seconds} seconds and enter your code again, or ask the desk to reset it.`,
    }),
    values: { seconds },
  }),
  'codes-too-alike': () =>
    problem(422, 'codes-too-alike', {
      title: 'The codes are too much alike',
      detail:
        'The second code has as many digits as the first and differs in at least two of them, so that no slip takes one for the other.',
    }),
  'duress-tellers-only': () =>
    problem(403, 'tellers-only', {
      title: 'Only tellers may read this',
      detail: 'Who voted under duress is told to the tellers of the sitting alone.',
    }),
  'link-needed': () =>
    problem(401, 'link-needed', {
      title: 'Only members may do this',
      detail: 'Open your own link to the sitting; if you have none, ask the clerk for one.',
    }),
  'link-forged': () =>
    problem(401, 'link-forged', {
      title: 'This link is not valid',
      detail: 'The link was not made by this server or was cut off. Ask the clerk for a new link.',
    }),
  'link-expired': () =>
    problem(401, 'link-expired', {
      title: 'This link has run out',
      detail: 'Links are good for 90 days. Ask the clerk for a new link.',
    }),
  'link-ended': () =>
    problem(401, 'link-ended', {
      title: 'This link was ended',
      detail: 'The desk ended the links that you had. Ask the desk for a slip.',
    }),
  'device-ended': () =>
    problem(401, 'device-ended', {
      title: 'This device is not signed in any more',
      detail:
        'It was signed out here or at the desk, or its time is over. Enter again, or ask the desk for a slip.',
    }),
  'other-site': () =>
    problem(403, 'other-site', {
      title: 'The request came from a page of another site',
      detail:
        'Only pages of this server may ask for this on a device that is signed in. Nothing was changed.',
    }),
  'slip-unknown': () =>
    problem(403, 'slip-unknown', {
      title: 'There is no slip with this code',
      detail:
        'Look at the code again, letter by letter. If it is right, the slip is of another assembly: ask the desk.',
    }),
  'slip-used': () =>
    problem(403, 'slip-used', {
      title: 'This slip was used already',
      detail: 'A slip is good for one device. Ask the desk for a new one.',
    }),
  'slip-revoked': () =>
    problem(403, 'slip-revoked', {
      title: 'This slip is void',
      detail: 'The desk made it void, or printed a newer one for you. Use that one, or ask the desk.',
    }),
  'slip-expired': () =>
    problem(403, 'slip-expired', {
      title: 'The time of this slip is over',
      detail:
        'The sitting that it was for is over, or it lay unused for 90 days. Ask the desk for a new one.',
    }),
  'too-many': (seconds: number) =>
    problem(429, 'too-many', {
      title: 'Too many wrong codes were tried',
      detail: `Wait ${seconds} seconds and try again, or ask the desk to sign you in.`,
    }),
  'door-only': () =>
    problem(403, 'door-only', {
      title: 'Only the desk lets people in',
      detail: 'Slips and devices of others are for chair and clerk of their body, or of a body above it.',
    }),
  'link-other-assembly': () =>
    problem(401, 'link-other-assembly', {
      title: 'This link belongs to another assembly',
      detail: 'It does not open this one. Ask the clerk for a new link.',
    }),
  'no-member': () =>
    problem(403, 'no-member', {
      title: 'This link is for reading only',
      detail: 'It belongs to the hall display or the gallery. To act, open the link of a member.',
    }),
  'members-only': () =>
    problem(403, 'members-only', {
      title: 'This sitting is not public',
      detail:
        'Members follow it by their own links; ask the clerk for yours. The public may look in again when it is over.',
    }),
  'box-not-announced': () =>
    problem(403, 'box-not-announced', {
      title: 'The result was not announced yet',
      detail: 'The ballots of a poll can be read once the chair has announced its result.',
    }),
  'papers-missing': (batch: string): Problem => ({
    ...problem(409, 'papers-missing', {
      title: 'The papers of a batch are not in the ballot box',
      detail: `The papers of ${batch} are not in the ballot box as the journal has them. Let the tellers who counted them enter them again, then close the ballot.`,
    }),
    values: { batch },
  }),
  'voted-on-screen': () =>
    problem(409, 'voted-on-screen', {
      title: 'This member has voted on screen already',
      detail:
        'Nobody votes both ways, so that no ballot paper is handed out. The vote can be changed on screen until the ballot is closed.',
    }),
  'extract-invalid': ({ part, at, says }: ExtractFault): Problem => ({
    ...problem(422, 'extract-invalid', {
      title: 'The extract does not hold',
      detail: `It is not as it was signed, or not complete: ${part}, ${at}: ${says}. Ask the sender for it again.`,
    }),
    values: { part, at },
  }),
  'tellers-only': () =>
    problem(403, 'tellers-only', {
      title: 'Only those who count the papers may read this',
      detail: 'What tellers enter is told to tellers alone until the result is declared.',
    }),
  'desk-only': () =>
    problem(403, 'desk-only', {
      title: 'Only the desk of the sitting prints ballot papers',
      detail:
        'Whoever has papers to spare could vote with them. Ask the chair, the clerk or a teller to print them.',
    }),
  'code-in-hall': () =>
    problem(403, 'code-in-hall', {
      title: 'The code is shown in the hall',
      detail: 'Only the desk and the hall display show it; look at the screen in the hall.',
    }),
  'members-desk-only': () =>
    problem(403, 'members-desk-only', {
      title: 'Only the desk of a body keeps its members',
      detail: 'Names and details of members are for chair and clerk of their body, or of a body above it.',
    }),
  'list-outdated': () =>
    problem(409, 'list-outdated', {
      title: 'This list would do something else by now',
      detail:
        'The list is not kept any more, or members were changed since you looked at it. Nothing was taken over. Look at the list again.',
    }),
  'list-has-errors': () =>
    problem(422, 'list-has-errors', {
      title: 'The list has errors',
      detail: 'All of a list is taken over, or nothing. Put the errors right and look at it again.',
    }),
  'founding-link-needed': () =>
    problem(403, 'founding-link-needed', {
      title: 'Only the holder of the founding link may found the assembly',
      detail: 'The server printed the link when it was started. Open that link, and try again.',
    }),
  'founded-already': () =>
    problem(409, 'founded-already', {
      title: 'This server holds an assembly already',
      detail: 'The founding link opens nothing any more. Chair and clerk have links of their own.',
    }),
  'founding-busy': () =>
    problem(409, 'founding-busy', {
      title: 'The assembly is being founded at this moment',
      detail: 'Wait a moment, then open the page again.',
    }),
  'nothing-to-undo': () =>
    problem(409, 'nothing-to-undo', {
      title: 'There is no import to take back',
      detail: 'Nothing was imported, or seats or offices were changed since.',
    }),
  'not-found': (what: string) =>
    problem(404, 'not-found', {
      title: 'There is no such thing here',
      detail: `${what} Look up what there is in /api/openapi.json.`,
    }),
  'body-too-large': () =>
    problem(413, 'body-too-large', {
      title: 'The request is too large',
      detail: 'A request may have 256 kB. Shorten the text, or send long lists in parts.',
    }),
  'entry-too-large': (bytes: number, limit: number): Problem => ({
    ...problem(413, 'entry-too-large', {
      title: 'The act is too large for the record',
      detail: `It would make an entry of ${bytes} bytes, and one entry may have ${limit}. Shorten the text, or enter long lists in parts.`,
    }),
    values: { bytes, limit },
  }),
  'statements-only': () =>
    problem(403, 'statements-only', {
      title: 'Files come with statements',
      detail:
        'Only who may enter a statement in the sitting may hand in a file for it. Ask the chair or the clerk.',
    }),
  'too-many-files': () =>
    problem(429, 'too-many-files', {
      title: 'Too many files wait for a statement',
      detail: 'Enter the statements that the files handed in before belong to, then hand in more.',
    }),
  'file-too-large': () =>
    problem(413, 'file-too-large', {
      title: 'The file is too large',
      detail: 'A file may have 10 MB. Make it smaller, or hand it in as several files.',
    }),
  'file-empty': () =>
    problem(400, 'file-empty', {
      title: 'The file is empty',
      detail: 'Nothing was handed in. Choose the file again.',
    }),
  'file-broken-off': () =>
    problem(408, 'file-broken-off', {
      title: 'The file did not come whole',
      detail: 'It broke off, or took longer than two minutes. Nothing was kept; send it again.',
    }),
  'file-damaged': () =>
    problem(500, 'file-damaged', {
      title: 'The file is not what was handed in',
      detail:
        'What lies on the disk does not have the hash that the record says. Tell the operator: the file has to come from a backup.',
    }),
  'wrong-content-type': () =>
    problem(415, 'wrong-content-type', {
      title: 'The request is of a kind that is not read here',
      detail: 'Send JSON with the header Content-Type: application/json.',
    }),
  'too-slow': () =>
    problem(408, 'too-slow', {
      title: 'The request did not come in time',
      detail: 'Nothing was carried out. Send it again; where the network is slow, in smaller parts.',
    }),
  'headers-too-large': () =>
    problem(431, 'headers-too-large', {
      title: 'The headers of the request are too large',
      detail: 'A request may have 16 kB of headers. Leave out what is not needed.',
    }),
  'no-http': () =>
    problem(400, 'no-http', {
      title: 'This is no request',
      detail: 'What came cannot be read as HTTP. Send it as HTTP/1.1.',
    }),
  'too-many-streams': () =>
    problem(429, 'too-many-streams', {
      title: 'Too many screens follow from here',
      detail: 'Close pages of the assembly that are not needed, then load this one again.',
    }),
  'stream-ahead': () =>
    problem(409, 'stream-ahead', {
      title: 'The stream cannot begin there',
      detail:
        'The journal does not have that entry. Load /api/snapshot again and begin the stream at its seq.',
    }),
  'last-event-id-invalid': () =>
    problem(400, 'last-event-id-invalid', {
      title: 'Last-Event-ID is not a number of an entry',
      detail: 'Send the id of the last event that arrived, or leave the header out.',
    }),
  'too-many-requests': (seconds: number) =>
    problem(429, 'too-many-requests', {
      title: 'Too many requests',
      detail: `Wait ${seconds} seconds and send it again; nothing was carried out.`,
    }),
  'disk-full': () =>
    problem(507, 'disk-full', {
      title: "The server's disk is full",
      detail: "The server's disk is full: nothing was lost, free space and try again.",
    }),
  'store-gone': () =>
    problem(503, 'store-gone', {
      title: "The server's data was deleted or moved",
      detail:
        'Nothing more is entered. Tell the operator to stop the server and to put its data folder back; what was acknowledged before is in that folder.',
    }),
  'try-again': () =>
    problem(503, 'try-again', {
      title: 'The server could not store this just now',
      detail:
        'It is not known to be entered. Send the same request again with the same key: it is entered once at most.',
    }),
  stopped: () =>
    problem(503, 'stopped', {
      title: 'The server takes no acts at present',
      detail:
        'It met a fault of its own. What was acknowledged is safe. Send the same request again in a moment; if this goes on, tell the operator to look at the log and start the server again.',
    }),
  'server-error': () =>
    problem(500, 'server-error', {
      title: 'The server met a fault of its own',
      detail:
        'Send the same request again with the same key; if this goes on, tell the operator to look at the log.',
    }),
} as const;

/** Throws the problem as the answer to the request. */
export function fail(answer: Problem): never {
  throw new ProblemError(answer);
}
