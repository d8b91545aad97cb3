import type { ComponentType } from 'react';
import { later } from './later.tsx';
import { needTopics } from './messages/catalogue.ts';

export type PageProps = { readonly rest: readonly string[] };

const AffairsPages = later<PageProps & { readonly page: string }>(async () => {
  const words = needTopics(['affairs']);
  const { AffairsPages: pages } = await import('./affairs/affairs-pages.tsx');
  await words;
  return pages;
}, 'notice');

const ApprovalPages = later<PageProps>(async () => {
  const words = needTopics(['approval', 'refusals']);
  const { ApprovalPages: pages } = await import('./approval/approval-pages.tsx');
  await words;
  return pages;
}, 'notice');

const CheckInPages = later<PageProps>(async () => {
  const words = needTopics(['check-in']);
  const { CheckInPages: screens } = await import('./check-in/check-in-pages.tsx');
  await words;
  return screens;
}, 'notice');

const RegisterPage = later<PageProps>(async () => {
  const words = needTopics(['register', 'mandates']);
  const { RegisterPage: page } = await import('./register/register-page.tsx');
  await words;
  return page;
}, 'notice');

const BodiesPages = later<PageProps & { readonly page: 'bodies' | 'members' }>(async () => {
  const words = needTopics(['bodies', 'refusals', 'rulebooks']);
  const { BodiesPages: pages } = await import('./bodies/bodies-pages.tsx');
  await words;
  return pages;
}, 'notice');

const CredentialsPages = later<PageProps>(async () => {
  const words = needTopics(['credentials', 'desk-accounts', 'devices', 'bodies', 'check-in', 'refusals']);
  const { CredentialsPages: pages } = await import('./credentials/credentials-pages.tsx');
  await words;
  return pages;
}, 'notice');

const DevicesPage = later<PageProps>(async () => {
  const words = needTopics(['devices', 'bodies', 'refusals']);
  const { DevicesPage: page } = await import('./devices/devices-page.tsx');
  await words;
  return page;
}, 'notice');

const ErasePages = later(async () => {
  const words = needTopics(['entries', 'erase', 'refusals']);
  const { ErasePages: pages } = await import('./erase/erase-pages.tsx');
  await words;
  return pages;
}, 'notice');

const StatementsPages = later<PageProps>(async () => {
  const words = needTopics(['statements']);
  const { StatementsPages: pages } = await import('./statements/statements-pages.tsx');
  await words;
  return pages;
}, 'notice');

const DebatePages = later<PageProps & { readonly page: 'debate' | 'words' }>(async () => {
  const words = needTopics(['debate', 'refusals']);
  const { DebatePages: pages } = await import('./debate/debate-pages.tsx');
  await words;
  return pages;
}, 'notice');

const RecordPages = later<PageProps>(async () => {
  const words = needTopics(['entries', 'record']);
  const { RecordPages: page } = await import('./record/record-pages.tsx');
  await words;
  return page;
}, 'notice');

/** Pages that every room opens in its own place, by the second part of the address: `/gallery/resolutions/r3`. */
const pages: { readonly [name: string]: ComponentType<PageProps> } = {
  resolutions: ({ rest }) => <AffairsPages page="resolutions" rest={rest} />,
  transmittals: ({ rest }) => <AffairsPages page="transmittals" rest={rest} />,
  bodies: ({ rest }) => <BodiesPages page="bodies" rest={rest} />,
  members: ({ rest }) => <BodiesPages page="members" rest={rest} />,
  debate: ({ rest }) => <DebatePages page="debate" rest={rest} />,
  words: ({ rest }) => <DebatePages page="words" rest={rest} />,
  'check-in': CheckInPages,
  credentials: CredentialsPages,
  devices: DevicesPage,
  erase: () => <ErasePages />,
  minutes: ApprovalPages,
  record: RecordPages,
  register: RegisterPage,
  statements: StatementsPages,
};

/** The page of a name that {@link PageOr} knows. */
export function PageAt({ name, rest }: PageProps & { readonly name: string }) {
  const Page = pages[name];
  return Page === undefined ? null : <Page rest={rest} />;
}
