import type { Command } from 'commander';

/** Adds `transmittal`: matters that go to other assemblies, as signed extracts. */
export function addTransmittal(tauride: Command): void {
  const transmittal = tauride
    .command('transmittal')
    .description('signed extracts of what went to, or came from, other assemblies');
  transmittal
    .command('export')
    .description('writes the extract of a matter that was sent elsewhere, or of the answer to one')
    .argument('<id>', 'id of the transmittal, such as t3')
    .option('--data <dir>', 'folder of the assembly', process.env['TAURIDE_DATA'] ?? './data')
    .option('--answer', 'the answer to a matter that came from elsewhere')
    .option('--out <file>', 'file to write; - for standard output', '-')
    .action(async (id, options) => await (await import('./export.ts')).exportTransmittal(id, options));
  transmittal
    .command('verify')
    .description('checks an extract, and names the part that does not hold')
    .argument('<file>', 'the extract; - for standard input')
    .option('--key <vkey>', "the sender's public key, or a file with it; by default the extract's own")
    .action(async (file, options) => (await import('./verify.ts')).verifyTransmittal(file, options));
}
