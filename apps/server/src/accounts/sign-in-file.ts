import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../store/fault.ts';

const url = z.url({ protocol: /^https?$/ });

const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().min(1).max(60),
  issuer: url,
  clientId: z.string().min(1),
  clientSecretFile: z.string().min(1),
  /** What tells which member it is: a claim that the provider vouches for, and a column of the directory, or `id`. */
  member: z
    .strictObject({ claim: z.string().min(1), is: z.string().min(1) })
    .default({ claim: 'email', is: 'email' }),
});

const fileSchema = z.strictObject({
  /** The address under which browsers reach the server. */
  origin: url.transform((text) => new URL(text).origin),
  providers: z.array(providerSchema).default([]),
});

/** An OpenID provider at which members may sign in. */
export type Provider = Omit<z.infer<typeof providerSchema>, 'clientSecretFile'> & {
  readonly clientSecret: string;
};

export interface SignInFile {
  readonly origin: string;
  readonly providers: readonly Provider[];
}

/** Reads which OpenID providers there are. Files of secrets are looked for beside the file that names them.
 *  @throws Fault `sign-in-file` with what is wrong; no secret is in it */
export function readSignInFile(path: string): SignInFile {
  const read = fileSchema.safeParse(parsed(path));
  if (!read.success) throw wrong(path, z.prettifyError(read.error));
  const { origin, providers } = read.data;
  return {
    origin,
    providers: providers.map(({ clientSecretFile, ...provider }) => ({
      ...provider,
      clientSecret: textOf(resolve(dirname(path), clientSecretFile)).trim(),
    })),
  };
}

function parsed(path: string): unknown {
  const text = textOf(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw wrong(path, 'It is not JSON.', cause);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw wrong(path, 'It cannot be read.', cause);
  }
}

function wrong(path: string, what: string, cause?: unknown): Fault {
  return new Fault('stop', 'sign-in-file', `${path}: ${what}`, { cause });
}
