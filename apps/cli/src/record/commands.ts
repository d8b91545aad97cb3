import type { Command } from 'commander';

/** Adds `export`, `verify`, `erase` and `witness`. */
export function addRecord(tauride: Command): void {
  tauride
    .command('export')
    .description('writes the record, or a sitting, to files')
    .requiredOption(
      '--format <format>',
      'log: the record as files that anybody can check; akn, popolo, html, pdf, csv: a sitting; ics: the calendar of sittings',
    )
    .requiredOption(
      '--out <path>',
      'folder of the log, or file to write; - writes a sitting to standard output',
    )
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .option('--openings <file>', 'with log: file for the words of sealed entries, for members alone')
    .option('--sitting <id>', 'id of the sitting; last for the newest, which is the default')
    .option('--minutes-version <number>', 'a version of the minutes that was put before the members, from 1')
    .option('--lang <tag>', "en, de, fr, es or ru; by default the assembly's own language")
    .option('--country <code>', 'two letters of ISO 3166 for the names of Akoma Ntoso documents')
    .option('--report', 'Akoma Ntoso as a report (debateReport) in which nobody speaks')
    .option('--votes', 'CSV with one row for each choice that is open to all')
    .option('--speeches', 'CSV with one row for each speech')
    .option('--statements', 'CSV with one row for each statement')
    .option('--verbatim', 'HTML and PDF with speeches word for word, as far as they were written down')
    .action(async (options) => await (await import('./export.ts')).exportRecord(options));
  tauride
    .command('verify')
    .description('checks a record, and names every failure with its place')
    .argument('[record]', 'folder or address of an exported log')
    .option(
      '--evidence <file>',
      'in place of a record: what a browser kept when it raised an alarm; says what it proves',
    )
    .option('--key <vkey>', "the log's public key, or a file with it; by default the record's own key.vkey")
    .option('--old <checkpoint>', 'file with a checkpoint kept from earlier; may be given again', gathered)
    .option('--witness <vkey>', 'key of a witness, or a file with it; may be given again', gathered)
    .option('--quorum <number>', 'how many of the witnesses must have cosigned')
    .option(
      '--policy <file>',
      'logs, witnesses and quorum that are trusted, in place of the three options above',
    )
    .option('--openings <file>', 'words and salts of sealed entries, to open and check them as well')
    .option('--origin <name>', "name of the log; by default that of the log's key")
    .action(async (record, options) => await (await import('./verify.ts')).verifyRecord(record, options));
  addErase(tauride);
  addWitness(tauride);
  addRotateKey(tauride);
}

function addWitness(tauride: Command): void {
  tauride
    .command('witness')
    .description('cosigns the records of other servers, so that none can show two different ones')
    .requiredOption(
      '--name <name>',
      "name of the witness's key, in the form of an address such as press.example",
    )
    .requiredOption(
      '--log <vkey>',
      'public key of a log, or a file with it; may be given again, later keys of a log after earlier ones',
      gathered,
    )
    .option('--data <dir>', "folder of the witness's key and of what it has seen", './witness')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', '7418')
    .action(async (options) => await (await import('./witness.ts')).witness(options));
}

/** Adds `rotate-key`. */
function addRotateKey(tauride: Command): void {
  tauride
    .command('rotate-key')
    .description('hands the record over to a new key, also while a server runs')
    .requiredOption('--reason <text>', 'why; it stands in the record')
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .action(async (options) => await (await import('./rotate-key.ts')).rotateKey(options));
}

function addErase(tauride: Command): void {
  tauride
    .command('erase')
    .description('erases words that persons said or wrote; the record keeps that there were some, and holds')
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .option('--entry <number>', 'entry whose words are to go; may be given again', gathered)
    .option(
      '--member <id>',
      'member whose words in all entries, and whose name, are to go; may be given again',
      gathered,
    )
    .requiredOption('--reason <text>', 'why; stands in the record, and must not tell what was erased')
    .requiredOption('--authority <text>', 'who ordered it, or under which rule')
    .action(async (options) => await (await import('./erase.ts')).eraseWords(options));
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
