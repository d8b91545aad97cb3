/** What a reader has to be, one of:
 *  - `anyone`; `link`: with a link or a device of a member, whoever that is now;
 *  - `visitor`: on a device of a guest, whoever that is now; `guest`: of one who was let into a sitting that is not over, and neither
 *    was sent out of it nor has left;
 *  - `open`: the sitting's doors are open to the public; `members`: they are open to members, and the reader is one whom they let in; `assembly`: has a seat or an office in some body, or is the display of the
 *    hall; `inside`: has a seat or an office in the body that sits;
 *  - `desk`: chair or clerk of the body; `teller`; `any-desk`: chair or clerk of some body, for what concerns it;
 *  - `display`: the display of the hall. */
export type ReadRight =
  | 'anyone'
  | 'link'
  | 'visitor'
  | 'guest'
  | 'open'
  | 'members'
  | 'assembly'
  | 'inside'
  | 'desk'
  | 'teller'
  | 'any-desk'
  | 'display';

const followed: readonly ReadRight[] = ['open', 'members', 'inside'];
const anyone: readonly ReadRight[] = ['anyone'];

/** Rule AD-10: who gets an answer from each page that is read. What is in the answer is a matter of the doors (rule DO-8). */
export const mayRead: { readonly [path: string]: readonly ReadRight[] } = {
  '/api/account': anyone,
  '/api/account/passkeys': [],
  '/api/accounts': ['any-desk'],
  '/api/attachments/{sha256}': [],
  '/api/auth/callback/{provider}': [],
  '/api/auth/passkey': anyone,
  '/api/calendar.ics': anyone,
  '/api/devices': ['link', 'visitor'],
  '/api/elections/{election}/ballot-papers.pdf': ['desk', 'teller'],
  '/api/elections/{election}/declaration': [],
  '/api/elections/{election}/declaration.pdf': [],
  '/api/elections/{election}/papers': ['desk', 'teller'],
  '/api/founding': anyone,
  '/api/health': anyone,
  '/api/journal': ['open', 'assembly', 'guest'],
  '/api/me': anyone,
  '/api/members/export': ['any-desk'],
  '/api/members/undo': ['any-desk'],
  '/api/metrics': anyone,
  '/api/minutes': followed,
  '/api/minutes/{sitting}/{format}': followed,
  '/api/openapi.json': anyone,
  '/api/pin': ['link'],
  '/api/polls/{poll}/answers': [],
  '/api/polls/{poll}/ballots': followed,
  '/api/polls/{poll}/register': followed,
  '/api/sittings/{sitting}/check-in-code': ['desk', 'teller', 'display'],
  '/api/sittings/{sitting}/duress': ['teller'],
  '/api/slips': ['any-desk'],
  '/api/snapshot': ['open', 'assembly', 'guest'],
  '/api/stream': ['open', 'assembly', 'guest'],
  '/api/transmittals/{transmittal}/answer': [],
  '/api/transmittals/{transmittal}/extract': [],
  '/log/checkpoint': anyone,
  '/log/cosigned': [],
  '/log/key.vkey': anyone,
  '/log/policy': [],
  '/log/proof/{entry}': anyone,
  '/log/tile/{*}': anyone,
};

/** Pages that no scene of the test brings about, and why. */
export const unread: { readonly [path: string]: string } = {
  '/api/account/passkeys': 'nobody has an account',
  '/api/attachments/{sha256}': 'no file was handed in',
  '/api/auth/callback/{provider}': 'no provider is set up',
  '/api/elections/{election}/declaration': 'no round was declared',
  '/api/elections/{election}/declaration.pdf': 'no round was declared',
  '/api/polls/{poll}/answers': 'no roll was called',
  '/api/transmittals/{transmittal}/answer': 'nothing came from elsewhere that could be answered',
  '/api/transmittals/{transmittal}/extract': 'nothing was sent to another assembly',
  '/log/cosigned': 'there are no witnesses',
  '/log/policy': 'there are no witnesses',
};
