/** Keeping the shell fetches every file of every room: by then whoever opened a link has something to read. */
const keepAfterMs = 5_000;

/** Registers the service worker of a built page and reloads when a new version has removed a chunk this page needs. */
export function keepShell(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  window.addEventListener('vite:preloadError', (event) => {
    // Without a network the file is only out of reach, and a reload would lose the page.
    if (!navigator.onLine) return;
    event.preventDefault();
    window.location.reload();
  });
  setTimeout(register, keepAfterMs);
}

/** Without a worker (private windows, plain http) the page works, only not through a reload without a network. */
function register(): void {
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
