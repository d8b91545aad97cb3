import { readFileSync } from 'node:fs';

// npm starts its scripts through a shell, and a shell that loses npm keeps waiting for us: so both are watched.
const parent = process.ppid;
const grandparent = parentOf(parent);
const CHECK_EVERY_MS = 500;

const timer = setInterval(() => {
  if (process.ppid === parent && parentOf(parent) === grandparent) return;
  clearInterval(timer);
  process.kill(process.pid, 'SIGTERM');
}, CHECK_EVERY_MS);
timer.unref();

/** The parent of a process, where the system tells (Linux). Source: proc_pid_stat(5), field 4. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
