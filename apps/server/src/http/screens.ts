import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyStatic from '@fastify/static';
import { rooms } from '@tauride/protocol';
import { sendProblem } from './error-answers.ts';
import { problems } from './problem.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Addresses that the web app itself tells apart: its first page answers all of them. */
const PAGES = new Set([
  '/',
  '/account',
  '/sign-in',
  '/enter',
  '/parts',
  '/found',
  ...rooms.map((room) => `/${room}`),
]);

/** Where anybody counts the papers of a declared round of an election anew. */
const RECOUNT = /^\/gallery\/recount\/p\d+$/;

/** The register of resolutions and what goes from body to body: pages of every room, each with an address of its own. */
const AFFAIRS = /^\/(?:chair|clerk|delegate|gallery)\/(?:resolutions|transmittals)(?:\/[\w.~-]+)?$/;

/** Check-in at the desk and for a screen at the door, and who could vote in a poll. */
const MANDATES =
  /^\/(?:chair|clerk|display)\/check-in(?:\/door)?$|^\/(?:chair|clerk|delegate|gallery)\/register\/p\d+$/;

/** The debate of a sitting, and what a member said in it. */
const DEBATE = /^\/(?:chair|clerk|delegate|display|gallery)\/(?:debate|words)(?:\/[\w.~-]+)?$/;

/** Bodies and members. */
const STRUCTURE = /^\/(?:chair|clerk|delegate|display|gallery)\/(?:bodies|members)(?:\/[^/]+)?$/;

/** Events, and the statements about each of them; one statement by its own address. What there is not the page says itself. */
const STATEMENTS = /^\/(?:chair|clerk|delegate|display|gallery)\/statements(?:\/[\w.~-]+)?$/;

/** The minutes of each sitting, and each of their versions. */
const MINUTES = /^\/(?:chair|clerk|delegate|display|gallery)\/minutes(?:\/[\w.~-]+(?:\/\d+)?)?$/;

/** Devices of whoever asks, and at the desk how everybody comes in. */
const SIGN_IN =
  /^\/(?:chair|clerk|delegate|display|gallery)\/devices$|^\/(?:chair|clerk)\/credentials(?:\/[^/]+)?$/;

/** Where the desk takes words out of the record. */
const ERASE = /^\/(?:chair|clerk)\/erase$/;

/** What the reader's browser has checked of the record, and what it holds of them. */
const RECORD = /^\/(?:chair|clerk|delegate|display|gallery)\/record(?:\/own)?$/;

/** Serves the built web app, when there is one, and says of every other address that nothing is there. */
export async function serveScreens(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const isBuilt = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      index: 'index.html',
      cacheControl: false,
      setHeaders,
      // The build puts a compressed file beside each script and style.
      preCompressed: true,
      dotfiles: 'ignore',
    });
  app.setNotFoundHandler((request, reply) => {
    // Not read as a URL: of one that begins with two slashes the first part would be the name of a host.
    const address = request.url.split(/[?#]/u, 1)[0]!;
    // Devices are told in a room, where it is known who asks.
    if (request.method === 'GET' && address === '/devices') return reply.redirect('/delegate/devices');
    if (request.method === 'GET' && address === '/sw.js') return sendLeavingWorker(reply);
    const isRead = request.method === 'GET' && isPage(address);
    if (isRead && isBuilt) return reply.sendFile(pageOf(address, folder));
    if (isBuilt && isVisited(request, address)) return sendNoSuchPage(reply, folder);
    if (isRead) return reply.code(503).type('text/plain').send('The screens are not built: run npm start.\n');
    return sendProblem(
      reply,
      problems['not-found'](`Nothing is at ${request.method} ${address.slice(0, 200)}.`),
    );
  });
}

/** Whether somebody has typed the address or followed a link to it, so that a page has to say that nothing is there. */
function isVisited({ method, headers }: FastifyRequest, address: string): boolean {
  return (
    method === 'GET' &&
    headers.accept?.includes('text/html') === true &&
    !/^\/(?:api|log|assets)\//u.test(address)
  );
}

async function sendNoSuchPage(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const page = await readFile(join(folder, 'index.html'));
  return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
}

/** A browser that keeps the screens of another build asks for their worker, also where none was built: this one ends itself, so that
 *  no old page is shown. */
const LEAVING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

function sendLeavingWorker(reply: FastifyReply): FastifyReply {
  return reply
    .type('text/javascript; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(LEAVING_WORKER);
}

/** A room's own first page names the files that the room needs besides those of every page. */
function pageOf(address: string, folder: string): string {
  const own = `${address.split('/')[1] ?? ''}.html`;
  return existsSync(join(folder, own)) ? own : 'index.html';
}

function isPage(address: string): boolean {
  const plain = address.replace(/(?<=.)\/$/, '');
  return (
    PAGES.has(plain) ||
    [RECOUNT, RECORD, ERASE, SIGN_IN, AFFAIRS, MANDATES, DEBATE, MINUTES, STATEMENTS, STRUCTURE].some(
      (page) => page.test(plain),
    )
  );
}

/** The names of built files change with their content, so they may be kept for ever; everything else is asked for again. */
function setHeaders(reply: FastifyReply, path: string): void {
  const isHashed = /[\\/]assets[\\/]/.test(path);
  void reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}
