import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type AccountAnswer,
  codeSchema,
  newAccountSchema,
  newPasskeySchema,
  passkeySignInSchema,
  passwordChangeSchema,
  passwordSchema,
  removalSchema,
  passwordSignInSchema,
  providerSignInSchema,
  recoverySchema,
} from '@tauride/protocol';
import { parsed } from '../parsing.ts';
import { deviceOf, viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { type Asking, createAsking } from './asking-accounts.ts';
import { documented } from './documented.ts';

const id = { type: 'string', description: 'Id.' } as const;
const JSON_ANSWER = ['application/json'] as const;

/** Signing in by an account, and keeping it. */
export function accountRoutes(app: FastifyInstance, desk: Desk): void {
  const asking = createAsking(desk);
  signInRoutes(app, asking);
  providerRoutes(app, asking);
  accountRoute(app, desk, asking);
  passwordRoutes(app, asking);
  secondFactorRoutes(app, asking);
  passkeyRoutes(app, asking);
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function post(
  app: FastifyInstance,
  url: string,
  route: Parameters<typeof documented>[0],
  handler: Handler,
): void {
  app.post(url, { schema: documented(route) }, unkept(handler));
}

/** No answer about an account is kept by anything on its way. */
function unkept(handler: Handler): Handler {
  return async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    return await handler(request, reply);
  };
}

function signInRoutes(app: FastifyInstance, asking: Asking): void {
  post(
    app,
    '/api/auth/password',
    {
      summary: 'Sign in with name and password.',
      description: 'The cookie of the answer signs this device in, unless a code is needed as well.',
      body: 'PasswordSignIn',
      answer: 'AccountStep',
    },
    async (request, reply) => {
      const { name, password } = parsed(passwordSignInSchema, request.body);
      return await asking.password(request, reply, { name, password });
    },
  );
  post(
    app,
    '/api/auth/code',
    {
      summary: 'Give the code that was asked for after the password, of the app or of those kept for need.',
      body: 'Code',
      answer: 'AccountStep',
    },
    async (request, reply) => {
      const { code, backup = false } = parsed(codeSchema, request.body);
      const path = backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
      await asking.ask(request, reply, { method: 'POST', path, body: { code: plainCode(code, backup) } });
      return { needsCode: false };
    },
  );
  app.get(
    '/api/auth/passkey',
    { schema: documented({ summary: 'Get the challenge for signing in by passkey.', answer: JSON_ANSWER }) },
    unkept(async (request, reply) => {
      const { body } = await asking.ask(request, reply, {
        method: 'GET',
        path: '/passkey/generate-authenticate-options',
      });
      return { ...body, userVerification: 'required' };
    }),
  );
  post(
    app,
    '/api/auth/passkey',
    { summary: 'Sign in by passkey.', body: 'PasskeySignIn', answer: 'AccountStep' },
    async (request, reply) => {
      const body = parsed(passkeySignInSchema, request.body);
      await asking.ask(request, reply, { method: 'POST', path: '/passkey/verify-authentication', body });
      return { needsCode: false };
    },
  );
}

/** Apps show codes in groups; those for need have a hyphen in the middle. */
function plainCode(code: string, isBackup: boolean): string {
  return isBackup ? code.replaceAll(/\s/gu, '') : code.replaceAll(/\D/gu, '');
}

function providerRoutes(app: FastifyInstance, asking: Asking): void {
  post(
    app,
    '/api/auth/provider',
    { summary: 'Begin to sign in at an OpenID provider.', body: 'ProviderSignIn', answer: 'ProviderPage' },
    async (request, reply) => {
      const { provider } = parsed(providerSignInSchema, request.body);
      const body = { provider, callbackURL: '/account', errorCallbackURL: '/sign-in', disableRedirect: true };
      const answer = await asking.ask(request, reply, { method: 'POST', path: '/sign-in/social', body });
      return { url: answer.body['url'] };
    },
  );
  app.get<{ Params: { provider: string } }>(
    '/api/auth/callback/:provider',
    {
      schema: documented({
        summary:
          'Come back from an OpenID provider, which leads here; answers with the way to the next page.',
        answer: ['text/html'],
        path: { provider: id },
      }),
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      const query = request.url.split('?')[1] ?? '';
      const path = `/callback/${encodeURIComponent(request.params.provider)}?${query}`;
      return await reply.redirect(await asking.comeBack(request, reply, path), 303);
    },
  );
}

function accountRoute(app: FastifyInstance, { accounts }: Desk, asking: Asking): void {
  app.get(
    '/api/account',
    { schema: documented({ summary: 'Get the ways to sign in, and one’s own account.', answer: 'Account' }) },
    unkept(async (request): Promise<AccountAnswer> => {
      const member = viewerOf(request)?.member ?? null;
      const facts = member === null ? undefined : accounts.rows.factsOf(member);
      return {
        providers: [...accounts.providers(asking.originOf(request))],
        member,
        account: facts ? { ...facts, providers: [...facts.providers], passkeys: [...facts.passkeys] } : null,
        isSignedIn: asking.sessionOf(request) !== null,
        mayRecover: accounts.mayRecover(deviceOf(request)),
      };
    }),
  );
  post(
    app,
    '/api/account',
    {
      summary: 'Make an account with name and password for the member who asks, and sign in with it.',
      body: 'NewAccount',
      answer: 'AccountStep',
      members: true,
    },
    async (request, reply) => await asking.create(request, reply, parsed(newAccountSchema, request.body)),
  );
  post(
    app,
    '/api/account/remove',
    {
      summary: 'Remove one’s own account; this device is signed out.',
      description: 'With its password once more, where the account has one.',
      body: 'AccountRemoval',
      answer: JSON_ANSWER,
      members: true,
    },
    async (request, reply) => await asking.remove(request, reply, parsed(removalSchema, request.body)),
  );
}

function passwordRoutes(app: FastifyInstance, asking: Asking): void {
  post(
    app,
    '/api/account/recovery',
    {
      summary: 'Set a new password without the old one, shortly after entering by a slip.',
      description: 'Every device that the account had signed in is signed out.',
      body: 'Recovery',
      answer: 'AccountStep',
      members: true,
    },
    async (request, reply) => await asking.recover(request, reply, parsed(recoverySchema, request.body)),
  );
  post(
    app,
    '/api/account/password',
    {
      summary: 'Change the password; other devices of the account are signed out.',
      body: 'PasswordChange',
      answer: 'AccountStep',
      members: true,
    },
    async (request, reply) => {
      const { current, password } = parsed(passwordChangeSchema, request.body);
      asking.refuseWeak(request, password);
      const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
      await asking.askWithPassword(request, reply, { path: '/change-password', body });
      return { needsCode: false };
    },
  );
}

function secondFactorRoutes(app: FastifyInstance, asking: Asking): void {
  const routes = [
    [
      '/api/account/second-factor',
      '/two-factor/enable',
      'Begin with a second factor; it is on once a code was confirmed.',
      'SecondFactor',
    ],
    ['/api/account/second-factor/off', '/two-factor/disable', 'Do without the second factor.', JSON_ANSWER],
    [
      '/api/account/backup-codes',
      '/two-factor/generate-backup-codes',
      'Get new codes for need; the old ones end.',
      'BackupCodes',
    ],
  ] as const;
  for (const [url, path, summary, answer] of routes)
    post(app, url, { summary, body: 'Password', answer, members: true }, async (request, reply) => {
      const body = parsed(passwordSchema, request.body);
      const said = (await asking.askWithPassword(request, reply, { path, body })).body;
      const backupCodes = said['backupCodes'];
      return {
        ...('totpURI' in said ? { uri: said['totpURI'] } : {}),
        ...(backupCodes ? { backupCodes } : {}),
      };
    });
  post(
    app,
    '/api/account/second-factor/confirm',
    {
      summary: 'Confirm the second factor by a code of the app.',
      body: 'Code',
      answer: JSON_ANSWER,
      members: true,
    },
    async (request, reply) => {
      asking.needSession(request);
      const { code } = parsed(codeSchema, request.body);
      const body = { code: plainCode(code, false) };
      await asking.ask(request, reply, { method: 'POST', path: '/two-factor/verify-totp', body });
      return {};
    },
  );
}

function passkeyRoutes(app: FastifyInstance, asking: Asking): void {
  app.get(
    '/api/account/passkeys',
    {
      schema: documented({
        summary: 'Get the challenge for a new passkey.',
        answer: JSON_ANSWER,
        members: true,
      }),
    },
    unkept(async (request, reply) => {
      const name = asking.nameOf(request);
      const path = `/passkey/generate-register-options?name=${encodeURIComponent(name)}`;
      const { body } = await asking.ask(request, reply, { method: 'GET', path });
      return { ...body, user: { ...(body['user'] as object), name, displayName: name } };
    }),
  );
  post(
    app,
    '/api/account/passkeys',
    { summary: 'Add a passkey to the account.', body: 'NewPasskey', answer: JSON_ANSWER, members: true },
    async (request, reply) => {
      asking.needSession(request);
      const body = parsed(newPasskeySchema, request.body);
      await asking.ask(request, reply, { method: 'POST', path: '/passkey/verify-registration', body });
      return {};
    },
  );
  app.delete<{ Params: { passkey: string } }>(
    '/api/account/passkeys/:passkey',
    {
      schema: documented({
        summary: 'Remove a passkey from the account.',
        answer: JSON_ANSWER,
        path: { passkey: id },
        members: true,
      }),
    },
    async (request, reply) => {
      asking.needSession(request);
      const body = { id: request.params.passkey };
      await asking.ask(request, reply, { method: 'POST', path: '/passkey/delete-passkey', body });
      return {};
    },
  );
}
