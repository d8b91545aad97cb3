import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MemberId } from '@tauride/procedure';
import { ACCOUNT_LIMITS, type AccountStep } from '@tauride/protocol';
import {
  type Answered,
  type Asked,
  askLibrary,
  boundSession,
  type Question,
} from '../../accounts/ask-library.ts';
import type { Accounts, NewAccount, Recovery } from '../../accounts/accounts.ts';
import { accountProblemOf, accountProblems, tooManySignIns } from '../../accounts/problems.ts';
import { isWeak } from '../../accounts/weak-password.ts';
import { deviceOf, isSecure, memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { fail, problems } from '../problem.ts';
import { cameTo, changesSomething, originOf as siteOf } from '../same-origin.ts';

type Named = Pick<NewAccount, 'name' | 'password'>;
type Password = Pick<NewAccount, 'password'>;
type Own = { readonly id: string; readonly member: MemberId };

/** What the routes of accounts share: who asks, from where, and what became of it. */
export interface Asking {
  originOf(request: FastifyRequest): string;
  sessionOf(request: FastifyRequest): Own | null;
  /** @throws ProblemError where the account is not signed in on this device */
  needSession(request: FastifyRequest): Own;
  /** The sign-in name of who asks; how they are called by others where they have none. */
  nameOf(request: FastifyRequest): string;
  /** @throws ProblemError where a password is too easily guessed */
  refuseWeak(request: FastifyRequest, password: string): void;
  /** Asks better-auth and sets the cookies of its answer.
   *  @throws ProblemError where it said no */
  ask(request: FastifyRequest, reply: FastifyReply, question: Question): Promise<Answered>;
  /** The same where the account's own password is asked for once more: wrong ones are counted. */
  askWithPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Pick<Question, 'path'> & { readonly body: object },
  ): Promise<Answered>;
  password(request: FastifyRequest, reply: FastifyReply, named: Named): Promise<AccountStep>;
  create(request: FastifyRequest, reply: FastifyReply, named: Named): Promise<AccountStep>;
  recover(
    request: FastifyRequest,
    reply: FastifyReply,
    recovery: Omit<Recovery, 'member'>,
  ): Promise<AccountStep>;
  remove(request: FastifyRequest, reply: FastifyReply, word: Partial<Password>): Promise<object>;
  /** The page that one is led to from a provider. */
  comeBack(request: FastifyRequest, reply: FastifyReply, path: string): Promise<string>;
}

type Asks = Pick<Asking, 'originOf' | 'sessionOf' | 'needSession' | 'nameOf' | 'ask'> & {
  readonly send: Asking['ask'];
};

function createAsks({ accounts, signIn }: Desk): Asks {
  const originOf: Asks['originOf'] = (request) => accounts.originOf(cameTo(request));
  const sessionOf: Asks['sessionOf'] = (request) =>
    boundSession(accounts, {
      cookies: signIn.cookies.toLibrary(cookiesOf(request)),
      device: deviceOf(request),
    }) as Own | null;
  const needSession: Asks['needSession'] = (request) =>
    sessionOf(request) ?? fail(accountProblems['account-needed']);
  const send: Asks['send'] = async (request, reply, question) => {
    refuseForeign(request);
    const answered = await askLibrary(
      { accounts, devices: signIn.devices },
      askedBy(request, originOf(request), signIn.cookies.toLibrary(cookiesOf(request))),
      question,
    );
    for (const cookie of answered.cookies)
      void reply.header('set-cookie', signIn.cookies.fromLibrary(cookie));
    if (answered.secret !== null)
      void reply.header('set-cookie', signIn.cookies.give(answered.secret, isSecure(request)));
    return answered;
  };
  return {
    originOf,
    sessionOf,
    needSession,
    send,
    nameOf: (request) => {
      const { member } = needSession(request);
      return accounts.rows.factsOf(member)?.name ?? member;
    },
    ask: async (request, reply, question) => succeeded(await send(request, reply, question)),
  };
}

export function createAsking(desk: Desk): Asking {
  const { accounts } = desk;
  const asks = createAsks(desk);
  const { ask, originOf } = asks;
  const enter: Asking['password'] = async (request, reply, { name, password }) => {
    const body = { username: name, password };
    const answered = await ask(request, reply, { method: 'POST', path: '/sign-in/username', body });
    return { needsCode: answered.body['twoFactorRedirect'] === true };
  };
  const askWithPassword: Asking['askWithPassword'] = async (request, reply, question) => {
    const { member } = asks.needSession(request);
    // Apart from the names that people sign in with, which have no spaces.
    return await counted(accounts, { request, name: `account of ${member}` }, async () =>
      ask(request, reply, { method: 'POST', ...question }),
    );
  };
  return {
    ...asks,
    askWithPassword,
    password: (request, reply, named) =>
      counted(accounts, { request, name: named.name.toLowerCase() }, () => enter(request, reply, named)),
    refuseWeak: (request, word) => refuseWeakOf(word, asks.nameOf(request)),
    create: async (request, reply, named) => {
      refuseForeign(request);
      refuseWeakOf(named.password, named.name);
      const made = await accounts.create(originOf(request), { ...named, member: seated(accounts, request) });
      if (made !== 'made') fail(accountProblems[made === 'taken' ? 'name-taken' : 'account-exists']);
      return await enter(request, reply, named);
    },
    recover: async (request, reply, recovery) => {
      refuseForeign(request);
      const member = seated(accounts, request);
      const name = accounts.rows.factsOf(member)?.name ?? null;
      if (name === null || !accounts.mayRecover(deviceOf(request)))
        fail(accountProblems['fresh-slip-needed']);
      refuseWeakOf(recovery.password, name);
      await accounts.recover(originOf(request), { ...recovery, member });
      return await enter(request, reply, { name, password: recovery.password });
    },
    remove: async (request, reply, { password = '' }) => {
      const own = asks.needSession(request);
      if (accounts.rows.factsOf(own.member)?.hasPassword)
        await askWithPassword(request, reply, { path: '/verify-password', body: { password } });
      await accounts.remove(own.member);
      void reply.header('set-cookie', desk.signIn.cookies.take(isSecure(request)));
      return {};
    },
    comeBack: async (request, reply, path) => {
      const { location } = await asks.send(request, reply, { method: 'GET', path });
      return pathIn(location, originOf(request));
    },
  };
}

/** Counts a try with a password, and takes it back where it was right. */
async function counted<T>(
  { attempts }: Accounts,
  { request, name }: { readonly request: FastifyRequest; readonly name: string },
  work: () => Promise<T>,
): Promise<T> {
  const seconds = attempts.begin(name, request.ip);
  if (seconds > 0) fail(tooManySignIns(seconds));
  const done = await work();
  attempts.right(name, request.ip);
  return done;
}

function seated(accounts: Accounts, request: FastifyRequest): MemberId {
  const member = memberOf(request);
  return accounts.isMember(member) ? member : fail(accountProblems['no-seat']);
}

function refuseWeakOf(word: string, name: string): void {
  if (word.length < ACCOUNT_LIMITS.password.least || isWeak(word, name))
    fail(accountProblems['weak-password']);
}

function succeeded(answered: Answered): Answered {
  const { status, body } = answered;
  if (status < 400) return answered;
  return fail(accountProblemOf(status, body['code']) ?? problems['server-error']());
}

function cookiesOf(request: FastifyRequest): string {
  return request.headers.cookie ?? '';
}

function askedBy(request: FastifyRequest, origin: string, cookies: string): Asked {
  return {
    origin,
    cookies,
    userAgent: request.headers['user-agent'],
    device: deviceOf(request),
  };
}

/** Another site's page may lead a browser here, but not sign it in as somebody else. */
function refuseForeign(request: FastifyRequest): void {
  if (changesSomething(request) && siteOf(request) === 'other') fail(problems['other-site']());
}

/** Leads to no other site, whatever was asked for; of what went wrong at the provider only the code is taken along. */
function pathIn(location: string | null, origin: string): string {
  const url = location === null ? null : URL.parse(location, origin);
  if (url?.origin !== origin || url.pathname !== '/account') {
    const error = /^[a-z_]{1,60}$/u.exec(url?.searchParams.get('error') ?? '')?.[0];
    return `/sign-in?error=${error ?? 'provider'}`;
  }
  return '/account';
}
