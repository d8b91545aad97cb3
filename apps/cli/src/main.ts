import '../bin/prepare.js';

// What is compiled is kept only of what is loaded after that was said.
const { runCommandLine } = await import('./command-line.ts');
const status = await runCommandLine(process.argv.slice(2));
if (status !== 0) process.exitCode = status;
