import { ACCOUNT_LIMITS, type Problem } from '@tauride/protocol';

function problem(status: number, code: string, title: string, detail: string): Problem {
  return { type: `/problems/${code}`, status, code, title, detail };
}

/** What can be wrong with signing in by an account. None of them tells whether there is an account of a name. */
export const accountProblems = {
  'wrong-sign-in': problem(
    401,
    'wrong-sign-in',
    'Name or password is wrong',
    'Check both and try again. If you have forgotten them, ask the desk for a slip and set a new password.',
  ),
  'wrong-password': problem(403, 'wrong-password', 'The password is wrong', 'Check it and try again.'),
  'wrong-code': problem(
    403,
    'wrong-code',
    'The code is wrong',
    'Codes change every half minute, and a backup code is good for one time. Check the clock of your phone and try the next code.',
  ),
  'wrong-passkey': problem(
    401,
    'wrong-passkey',
    'The passkey was not taken',
    'It may belong to another assembly or was removed here. Try again, or sign in with your password or a slip.',
  ),
  'sign-in-again': problem(
    401,
    'sign-in-again',
    'Sign in again first',
    'This has to follow soon after signing in, and that was too long ago. Sign in again, then repeat it.',
  ),
  'account-needed': problem(
    401,
    'account-needed',
    'Sign in with your account first',
    'What belongs to an account can be changed only by who is signed in with it on this device.',
  ),
  'no-seat': problem(
    403,
    'no-seat',
    'This account opens nothing at present',
    'Its member holds no seat in this assembly. Ask the desk.',
  ),
  'weak-password': problem(
    422,
    'weak-password',
    'Choose another password',
    `A password has ${ACCOUNT_LIMITS.password.least} to ${ACCOUNT_LIMITS.password.most} characters, does not hold your sign-in name, and is none of those that are guessed first. Several words in a row are good.`,
  ),
  'name-taken': problem(409, 'name-taken', 'This name cannot be had', 'Choose another sign-in name.'),
  'account-exists': problem(
    409,
    'account-exists',
    'You have an account already',
    'Sign in with it; if you have forgotten the password, ask the desk for a slip and set a new one.',
  ),
  'fresh-slip-needed': problem(
    403,
    'fresh-slip-needed',
    'A new slip is needed for this',
    'Ask the desk for a slip and enter with it; within a quarter of an hour you can set a new password.',
  ),
  'account-refused': problem(
    400,
    'account-refused',
    'This was not done',
    'The request did not fit what the account allows at present. Load the page again and try once more.',
  ),
} as const;

export function tooManySignIns(seconds: number): Problem {
  return problem(
    429,
    'too-many-sign-ins',
    'Too many wrong tries',
    `Wait ${seconds} seconds and try again; a passkey or a slip from the desk lets you in meanwhile.`,
  );
}

type Code = keyof typeof accountProblems;

const BY_CODE: { readonly [code: string]: Code } = {
  INVALID_USERNAME_OR_PASSWORD: 'wrong-sign-in',
  INVALID_USERNAME: 'wrong-sign-in',
  USERNAME_TOO_SHORT: 'wrong-sign-in',
  USERNAME_TOO_LONG: 'wrong-sign-in',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  ACCOUNT_TEMPORARILY_LOCKED: 'wrong-code',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in-again',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-again',
  SESSION_NOT_FRESH: 'sign-in-again',
  PASSWORD_TOO_SHORT: 'weak-password',
  PASSWORD_TOO_LONG: 'weak-password',
  NO_SEAT: 'no-seat',
  PASSKEY_NOT_UNLOCKED: 'wrong-passkey',
  PASSKEY_NOT_FOUND: 'wrong-passkey',
  CHALLENGE_NOT_FOUND: 'wrong-passkey',
  AUTHENTICATION_FAILED: 'wrong-passkey',
  FAILED_TO_VERIFY_REGISTRATION: 'wrong-passkey',
  UNAUTHORIZED: 'account-needed',
  SESSION_EXPIRED: 'account-needed',
};

/** What an answer of better-auth means; null for a fault of the server. */
export function accountProblemOf(status: number, code: unknown): Problem | null {
  const known = typeof code === 'string' ? BY_CODE[code] : undefined;
  if (known) return accountProblems[known];
  if (status >= 500) return null;
  return accountProblems[status === 401 ? 'account-needed' : 'account-refused'];
}
