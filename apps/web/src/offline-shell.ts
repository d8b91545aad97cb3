/** Registers the service worker of a built page and reloads when a new version has removed a chunk this page needs. */
export function keepShell(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  window.addEventListener('vite:preloadError', (event) => {
    event.preventDefault();
    window.location.reload();
  });
  // Without a worker (private windows, plain http) the page works, only not through a reload without a network.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
