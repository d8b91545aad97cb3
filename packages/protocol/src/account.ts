import { z } from 'zod';
import { line } from './text.ts';

/** Lengths of what one signs in with. */
export const ACCOUNT_LIMITS = {
  password: { least: 12, most: 128 },
  name: { least: 3, most: 100 },
} as const;

const password = z.string().min(1).max(ACCOUNT_LIMITS.password.most);
/** An e-mail address or any other word; nothing is sent to it. */
const name = z
  .string()
  .min(ACCOUNT_LIMITS.name.least)
  .max(ACCOUNT_LIMITS.name.most)
  .regex(/^[^\s\p{C}]+$/u, 'has spaces or characters that cannot be seen');
const code = z.string().trim().min(6).max(20);
/** What a browser makes of a passkey, in the form of WebAuthn's own JSON. */
const credential = z.looseObject({ id: z.string().max(2_000), response: z.looseObject({}) });

export const passwordSignInSchema = z.strictObject({
  name: z.string().max(ACCOUNT_LIMITS.name.most),
  password,
});
export const codeSchema = z.strictObject({ code, backup: z.boolean().exactOptional() });
export const providerSignInSchema = z.strictObject({ provider: z.string().max(40) });
export const passkeySignInSchema = z.strictObject({ response: credential });
export const newAccountSchema = z.strictObject({ name, password });
export const recoverySchema = z.strictObject({ password, keepTwoFactor: z.boolean() });
export const passwordChangeSchema = z.strictObject({ current: password, password });
export const passwordSchema = z.strictObject({ password });
/** An account at a provider alone has no password. */
export const removalSchema = z.strictObject({ password: password.exactOptional() });
export const newPasskeySchema = z.strictObject({ response: credential, name: line() });

/** Whether a code of the second factor is still needed to be signed in. */
export const accountStepSchema = z.strictObject({ needsCode: z.boolean() });
/** The page of the provider where one signs in. */
export const providerPageSchema = z.strictObject({ url: z.url() });
/** For an authenticator app; the codes are shown this once. */
export const secondFactorSchema = z.strictObject({ uri: z.string(), backupCodes: z.array(z.string()) });
export const backupCodesSchema = z.strictObject({ backupCodes: z.array(z.string()) });

const account = z.strictObject({
  /** Null where one signs in at a provider alone. */
  name: z.string().nullable(),
  hasPassword: z.boolean(),
  twoFactor: z.boolean(),
  providers: z.array(z.string()),
  passkeys: z.array(z.strictObject({ id: z.string(), name: z.string(), createdAt: z.string() })),
});

/** What there is to sign in with here, and the account of who asks. */
export const accountSchema = z.strictObject({
  providers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** The member who asks; null for the public and guests. */
  member: z.string().nullable(),
  account: account.nullable(),
  /** Signed in with the account on this device: it can be changed. */
  isSignedIn: z.boolean(),
  /** Entered by a slip a short time ago: a new password can be set without the old one. */
  mayRecover: z.boolean(),
});

export type AccountAnswer = z.infer<typeof accountSchema>;
export type AccountStep = z.infer<typeof accountStepSchema>;
export type SecondFactor = z.infer<typeof secondFactorSchema>;
