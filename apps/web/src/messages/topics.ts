import type account from './en/account.json';
import type affairs from './en/affairs.json';
import type approval from './en/approval.json';
import type bodies from './en/bodies.json';
import type call from './en/call.json';
import type caucus from './en/caucus.json';
import type chair from './en/chair.json';
import type checkIn from './en/check-in.json';
import type debate from './en/debate.json';
import type delegate from './en/delegate.json';
import type member from './en/member.json';
import type clerk from './en/clerk.json';
import type desk from './en/desk.json';
import type deskAccounts from './en/desk-accounts.json';
import type credentials from './en/credentials.json';
import type devices from './en/devices.json';
import type display from './en/display.json';
import type election from './en/election.json';
import type electionDesk from './en/election-desk.json';
import type enter from './en/enter.json';
import type entries from './en/entries.json';
import type erase from './en/erase.json';
import type forms from './en/forms.json';
import type found from './en/found.json';
import type gallery from './en/gallery.json';
import type help from './en/help.json';
import type house from './en/house.json';
import type joint from './en/joint.json';
import type live from './en/live.json';
import type mandates from './en/mandates.json';
import type parts from './en/parts.json';
import type pressure from './en/pressure.json';
import type record from './en/record.json';
import type recount from './en/recount.json';
import type refusals from './en/refusals.json';
import type register from './en/register.json';
import type results from './en/results.json';
import type roll from './en/roll.json';
import type rulebooks from './en/rulebooks.json';
import type shell from './en/shell.json';
import type statements from './en/statements.json';

export const languages = ['en', 'de', 'fr', 'es', 'ru'] as const;
export type Language = (typeof languages)[number];

/** One file for each topic and language: `messages/<language>/<topic>.json`. A room asks for the topics it shows. */
export const topics = [
  'account',
  'affairs',
  'approval',
  'bodies',
  'call',
  'caucus',
  'chair',
  'check-in',
  'credentials',
  'debate',
  'delegate',
  'member',
  'clerk',
  'desk',
  'desk-accounts',
  'devices',
  'display',
  'election',
  'election-desk',
  'enter',
  'entries',
  'erase',
  'forms',
  'found',
  'gallery',
  'help',
  'house',
  'joint',
  'live',
  'mandates',
  'parts',
  'pressure',
  'record',
  'recount',
  'refusals',
  'register',
  'results',
  'roll',
  'rulebooks',
  'shell',
  'statements',
] as const;
export type Topic = (typeof topics)[number];

/** Every message id there is, read from the English files: an unknown id does not compile. */
export type MessageId =
  | keyof typeof account
  | keyof typeof affairs
  | keyof typeof approval
  | keyof typeof bodies
  | keyof typeof call
  | keyof typeof caucus
  | keyof typeof chair
  | keyof typeof checkIn
  | keyof typeof debate
  | keyof typeof delegate
  | keyof typeof member
  | keyof typeof clerk
  | keyof typeof desk
  | keyof typeof deskAccounts
  | keyof typeof credentials
  | keyof typeof devices
  | keyof typeof display
  | keyof typeof election
  | keyof typeof electionDesk
  | keyof typeof enter
  | keyof typeof entries
  | keyof typeof erase
  | keyof typeof forms
  | keyof typeof found
  | keyof typeof gallery
  | keyof typeof help
  | keyof typeof house
  | keyof typeof joint
  | keyof typeof live
  | keyof typeof mandates
  | keyof typeof parts
  | keyof typeof pressure
  | keyof typeof record
  | keyof typeof recount
  | keyof typeof refusals
  | keyof typeof register
  | keyof typeof results
  | keyof typeof roll
  | keyof typeof rulebooks
  | keyof typeof shell
  | keyof typeof statements;

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
};
