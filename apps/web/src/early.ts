import { languageOf, loadTermMessages } from '@tauride/minutes';
import { loadRulebook, rulebooksToLoad } from '@tauride/procedure';
import type { Room } from '@tauride/protocol';
import { openAhead } from './live/opening.ts';
import { fileOf } from './messages/files.ts';
import { currentLanguage } from './messages/language.ts';
import type { Language, Topic } from './messages/topics.ts';
import { isHallRoom, roomName, roomTopics } from './room-topics.ts';

// A first page runs this beside the code of the room, which takes a phone longer to fetch than what it will ask for.

const everyPage: readonly Topic[] = ['shell', 'parts'];

/** Asks for what a room will need at once. Whatever fails is asked for again, and told, by whoever needs it. */
function askAhead(room: Room, language: Language): void {
  const files = new Set([...everyPage, ...roomTopics[room]].map((topic) => fileOf(language, topic)));
  const asked = [...files].map((load) => load());
  void Promise.allSettled([...asked, loadTermMessages(languageOf(language)), stateOf(room)]);
}

/** The state of the hall, and the rulebooks that it is to be read with. */
async function stateOf(room: Room): Promise<void> {
  const { state } = (await openAhead(room).first).snapshot;
  if (state.phase === 'founded') await Promise.all(rulebooksToLoad(state).map(loadRulebook));
}

const room = roomName(window.location.pathname);
if (isHallRoom(room)) askAhead(room, currentLanguage());
