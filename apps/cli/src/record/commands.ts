import type { Command } from 'commander';

/** Adds `export` and `verify`. */
export function addRecord(tauride: Command): void {
  tauride
    .command('export')
    .description('writes the record, or a sitting, to files')
    .requiredOption('--format <format>', 'log: the record as files that anybody can check')
    .requiredOption('--out <path>', 'folder or file to write')
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .action(async (options) => await (await import('./export.ts')).exportRecord(options));
  tauride
    .command('verify')
    .description('checks a record, and names every failure with its place')
    .argument('<record>', 'folder or address of an exported log')
    .option('--key <vkey>', "the log's public key, or a file with it; by default the record's own key.vkey")
    .option('--old <checkpoint>', 'file with a checkpoint kept from earlier; may be given again', gathered)
    .option('--witness <vkey>', 'key of a witness, or a file with it; may be given again', gathered)
    .option('--quorum <number>', 'how many of the witnesses must have cosigned')
    .option(
      '--policy <file>',
      'logs, witnesses and quorum that are trusted, in place of the three options above',
    )
    .option('--origin <name>', "name of the log; by default that of the log's key")
    .action(async (record, options) => await (await import('./verify.ts')).verifyRecord(record, options));
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
