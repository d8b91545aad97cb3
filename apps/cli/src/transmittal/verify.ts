import { existsSync, readFileSync } from 'node:fs';
import { checkExtract, type Verified } from '@tauride/extract';
import { verifierKeyText } from '@tauride/record/log';
import { verifyEd25519 } from '@tauride/server';
import { keyFrom } from '../record/trusted-keys.ts';
import { Stop } from '../stop.ts';

interface Options {
  readonly key?: string;
}

/** Checks an extract and prints what it holds, or the part that does not hold; exit status 1 when it doesn't.
 *  @throws Stop when what was given can't be read */
export function verifyTransmittal(file: string, options: Options): void {
  const trusted = options.key === undefined ? undefined : verifierKeyText(keyFrom(options.key, 'log'));
  const checked = checkExtract(textOf(file), { verify: verifyEd25519 });
  if (!checked.ok) {
    const { part, at, says } = checked.error;
    fails(file, `${part}: ${at}: ${says}`);
    return;
  }
  const { document } = checked.value;
  if (trusted !== undefined && trusted !== document.key) {
    fails(file, 'key: key: it is signed with another key than the one given');
    return;
  }
  process.stdout.write(told(checked.value));
  if (trusted === undefined)
    process.stderr.write(
      'The key is the one that the extract names itself: compare its fingerprint with the sender.\n',
    );
}

function fails(file: string, problem: string): void {
  process.stdout.write(`${file}: ${problem}\n`);
  process.exitCode = 1;
}

/** One fact a line, as on a slip that comes with a letter. */
function told({ document, extract, checkpoint }: Verified): string {
  const { assembly, body, title, number, adopted, dated, text, entries } = document;
  const isAnswer = document.kind === 'answer';
  const lines = [
    `${isAnswer ? 'answer' : document.form}: ${title}`,
    `from: ${body}, ${assembly.name} (${assembly.id})`,
    ...(isAnswer
      ? [`to: ${document.to.assembly}, ${document.to.transmittal}`, `answer: ${document.answer}`]
      : [`to: ${document.to.name}${document.to.assembly === null ? '' : ` (${document.to.assembly})`}`]),
    ...(number === null ? [] : [`number: ${number}`]),
    ...(adopted === null ? [] : [`adopted: ${adopted}`]),
    `${isAnswer ? 'answered' : 'sent'}: ${dated}`,
    ...(isAnswer
      ? []
      : document.before.map((step) => `before: ${step.body}, ${step.assembly}: ${step.title}`)),
    `key: ${extract.fingerprint}`,
    `${checkpoint.origin}: entries ${entries.map(({ index }) => index).join(', ')} of ${checkpoint.size} hold`,
  ];
  return `${lines.join('\n')}\n${text === '' ? '' : `\n${text}\n`}`;
}

function textOf(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8');
  if (!existsSync(file)) throw new Stop(2, `${file} can't be read: there is no such file.`);
  return readFileSync(file, 'utf8');
}
