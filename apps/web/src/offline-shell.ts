/** Keeping the shell fetches every file of every room: by then whoever opened a link has something to read. */
const keepAfterMs = 5_000;

/** Registers the service worker of a built page and reloads when a new version has removed a chunk this page needs. */
export function keepShell(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault();
    void reloadIfReached();
  });
  setTimeout(register, keepAfterMs);
}

/** Without a worker (private windows, plain http) the page works, only not through a reload without a network. */
function register(): void {
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}

/** Without the server a reload would lose what the page still shows. */
async function reloadIfReached(): Promise<void> {
  const reached = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  if (reached) window.location.reload();
}
