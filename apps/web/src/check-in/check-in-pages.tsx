import { DeskScreen } from './desk-screen.tsx';
import { DoorScreen } from './door-screen.tsx';

/** `/clerk/check-in` for the desk, `/clerk/check-in/door` for a screen that all see. */
export function CheckInPages({ rest }: { readonly rest: readonly string[] }) {
  return rest[0] === 'door' ? <DoorScreen /> : <DeskScreen />;
}
