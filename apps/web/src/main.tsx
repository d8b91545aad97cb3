import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { showKeySwitch } from './keys/key-switch.ts';
import { activateLanguage, i18n, needTopics } from './messages/catalogue.ts';
import { currentLanguage } from './messages/language.ts';
import { keepShell } from './offline-shell.ts';
import { roomAt } from './rooms.ts';
import { showTheme, storedTheme } from './theme.ts';

async function main(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element');
  showTheme(storedTheme());
  showKeySwitch();
  keepShell();
  const language = currentLanguage();
  // Everything is asked for at once. Drawn before it is there, the page would wait again for each part in turn.
  const prepared = roomAt(window.location.pathname)?.room.prepare(language);
  await needTopics(['shell', 'parts']);
  await activateLanguage(language);
  await prepared;
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <App path={window.location.pathname} />
    </I18nProvider>,
  );
}

// Not awaited: the room's file imports from the one that this module is in, which would wait for itself.
void main();
