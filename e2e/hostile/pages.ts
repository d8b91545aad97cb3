import type { MemberId } from '@tauride/procedure';
import type { Server } from '../../apps/server/src/index.ts';

interface People {
  readonly chair: MemberId;
  readonly clerk: MemberId;
  readonly member: MemberId;
}

/** Pages that every room opens in its own place, each with the ids that it takes. */
const everywhere = [
  '',
  '/statements',
  '/statements/s1',
  '/statements/s11',
  '/statements/s14',
  '/resolutions',
  '/resolutions/rs2',
  '/resolutions/rs9',
  '/transmittals',
  '/transmittals/t1',
  '/transmittals/t2',
  '/bodies',
  '/bodies/council',
  '/bodies/committee',
  '/members/cleo',
  '/words',
  '/words/sitting-1',
  '/minutes',
  '/minutes/sitting-1',
  '/minutes/sitting-2',
  '/record',
  '/register/p1',
];

/** What the public opens otherwise than a room with a link. */
const ofGallery = [
  '',
  '/statements',
  '/statements/s11',
  '/resolutions/rs9',
  '/bodies/council',
  '/minutes/sitting-1',
  '/record',
];

const ofDesk = [
  '/debate',
  '/debate/sitting-1',
  '/members',
  '/check-in',
  '/check-in/door',
  '/credentials',
  '/credentials/cleo',
  '/credentials/hall',
  '/credentials/guests',
  '/credentials/print',
  '/devices',
];

/** Every page of the web app, in the room that has most on it, and all that the server itself makes for browsers. */
export function addressesOf(server: Server, { chair, clerk, member }: People): readonly string[] {
  const of = (
    who: MemberId | null,
    room: 'chair' | 'clerk' | 'delegate' | 'display',
    pages: readonly string[],
  ) => pages.map((page) => server.link(who, room).replace('#', `${page}#`));
  const served = ['sitting-1', 'sitting-2'].flatMap((sitting) =>
    ['en', 'ru'].map((lang) => `/api/minutes?sitting=${sitting}&format=html&lang=${lang}`),
  );
  const declared = ['e1', 'e2', 'e3'].map((election) => `/api/elections/${election}/declaration`);
  return [
    ...of(chair, 'chair', everywhere),
    ...of(clerk, 'clerk', [
      '',
      ...ofDesk,
      '/statements/s11',
      '/minutes/sitting-1',
      '/resolutions',
      '/transmittals/t2',
    ]),
    ...of(member, 'delegate', [
      '',
      '/statements',
      '/statements/s14',
      '/resolutions/rs2',
      '/record/own',
      '/devices',
    ]),
    ...of(null, 'display', ['']),
    ...ofGallery.map((page) => `${server.url}/gallery${page}`),
    ...['/gallery/recount/p100', '/account', '/sign-in', ...served, ...declared].map(
      (path) => server.url + path,
    ),
  ];
}
