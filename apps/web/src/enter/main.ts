import { randomHex } from '../live/hex.ts';
import { forgetKeys } from '../devices/kept-here.ts';
import { rememberLetIn } from '../live/let-in.ts';
import { storageOrNull } from '../live/key.ts';
import { languageNames, languages } from '../messages/topics.ts';
import { showTheme, storedTheme } from '../theme.ts';
import { grouped, plainCode, takeCode } from './code.ts';
import { loadAhead } from './load-ahead.ts';
import { type Answer, type Entered, sendCode, whoIsHere } from './send.ts';
import { type EnterMessage, say, shownLanguage, showIn } from './words.ts';

const find = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const [field, byHand, refused, button, status, other, once, already] = [
  find<HTMLInputElement>('code'),
  find('by-hand'),
  find('refused'),
  find<HTMLButtonElement>('send'),
  find('status'),
  find<HTMLButtonElement>('other'),
  find('once'),
  find('already'),
];

/** The code that the camera brought; nobody needs to see it. */
let scanned = takeCode(window);
/** What the server knows the request of a code by, for as long as this page is open. */
const keys = new Map<string, string>();
let answer: Answer | null = null;
let isBusy = false;
/** Who is signed in on this device already, and whose assembly it is. */
let before: Awaited<ReturnType<typeof whoIsHere>> = null;

const refusals: ReadonlySet<string> = new Set([
  'slip-unknown',
  'slip-used',
  'slip-revoked',
  'slip-expired',
  'too-many',
]);

function draw(): void {
  document.documentElement.lang = shownLanguage();
  document.title = [before?.assembly, say('enter.title')].filter(Boolean).join(' · ');
  for (const one of document.querySelectorAll<HTMLElement>('[data-t]'))
    one.textContent = say(one.dataset['t'] as EnterMessage);
  if (before?.assembly) find('assembly').textContent = before.assembly;
  byHand.hidden = scanned !== '';
  other.hidden = scanned === '';
  once.hidden = answer?.kind === 'in';
  button.hidden = answer?.kind === 'in';
  button.textContent = say(answer?.kind === 'offline' ? 'enter.again' : 'enter.send');
  button.setAttribute('aria-disabled', String(isBusy));
  if (answer?.kind === 'refused') field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  drawStatus();
  drawAlready();
  drawLanguages();
}

function drawStatus(): void {
  const entered = answer?.kind === 'in' ? answer.entered : null;
  if (entered !== null) status.textContent = welcome(entered);
  else status.textContent = isBusy ? say('enter.busy') : '';
  const words = isBusy ? null : refusalWords();
  refused.hidden = words === null;
  if (words === null) return refused.replaceChildren();
  const [title, text] = [document.createElement('b'), document.createElement('p')];
  [title.textContent, text.textContent] = words;
  refused.replaceChildren(title, text);
}

function welcome({ name }: Entered): string {
  return name ? say('enter.in', { name }) : say('enter.in.unnamed');
}

function refusalWords(): readonly [string, string] | null {
  if (answer === null || answer.kind === 'in') return null;
  if (answer.kind === 'offline') return [say('enter.offline'), say('enter.offline.hint')];
  const { code, detail } = answer.problem;
  if (code === 'empty') return [say('enter.empty'), say('enter.empty.hint')];
  if (!refusals.has(code)) return [say('enter.refused.other'), detail];
  const id = `enter.refused.${code}` as EnterMessage;
  return [say(id), say(`${id}.hint` as EnterMessage)];
}

/** Somebody is signed in here: they may go on, or be followed by whoever enters now. */
function drawAlready(): void {
  already.hidden = before === null || before.me === null || answer?.kind === 'in';
  if (before === null || before.me === null) return;
  const link = document.createElement('a');
  link.href = roomOf(before.me.room);
  link.textContent = say('enter.already.go');
  already.replaceChildren(`${say('enter.already', { name: before.name ?? '' })} `, link);
}

function drawLanguages(): void {
  const buttons = languages.map((language) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.lang = language;
    one.textContent = languageNames[language];
    if (language === shownLanguage()) one.setAttribute('aria-current', 'true');
    one.addEventListener('click', () => {
      showIn(language);
      draw();
    });
    return one;
  });
  find('languages').replaceChildren(...buttons);
  find('languages').setAttribute('aria-label', say('enter.languages'));
}

function roomOf(room: string): string {
  return room === 'gallery' ? '/gallery' : '/delegate';
}

function keyOf(code: string): string {
  const key = keys.get(code) ?? randomHex();
  keys.set(code, key);
  return key;
}

async function send(): Promise<void> {
  if (isBusy || answer?.kind === 'in') return;
  const code = scanned === '' ? plainCode(field.value) : scanned;
  isBusy = code !== '';
  draw();
  answer =
    code === ''
      ? { kind: 'refused', problem: { code: 'empty', detail: '' } }
      : await sendCode({ code, again: keyOf(code) });
  isBusy = false;
  if (answer.kind === 'in') return enter(answer.entered);
  // What was scanned and is not taken is not taken a second time: another code may be written.
  if (answer.kind === 'refused') scanned = answer.problem.code === 'too-many' ? scanned : '';
  draw();
  if (answer.kind === 'refused' && scanned === '') field.focus();
}

/** The device goes before no link: an earlier one in this browser is forgotten. */
function enter(entered: Entered): void {
  const { room } = entered.me;
  const local = storageOrNull('localStorage');
  forgetKeys(room, local, storageOrNull('sessionStorage'));
  rememberLetIn(local, 'yes');
  draw();
  window.location.replace(roomOf(room));
}

function write(): void {
  const { text, caret } = grouped(field.value, field.selectionStart ?? field.value.length);
  field.value = text;
  field.setSelectionRange(caret, caret);
}

showTheme(storedTheme());
draw();
field.addEventListener('input', write);
document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
other.addEventListener('click', () => {
  scanned = '';
  answer = null;
  draw();
  field.focus();
});
window.addEventListener('online', () => {
  if (answer?.kind === 'offline') void send();
});
if (scanned === '') field.focus();
void whoIsHere().then((here) => {
  before = here;
  draw();
});
loadAhead();
