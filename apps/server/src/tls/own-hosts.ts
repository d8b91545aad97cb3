import { hostname, networkInterfaces } from 'node:os';

function addresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    .map(({ address }) => address);
}

/** Names and addresses by which this machine is reached in a local network. */
export function ownHosts(): readonly string[] {
  const name = hostname();
  const names = name.includes('.') ? [name] : [name, `${name}.local`];
  return [...new Set(['localhost', ...names, '127.0.0.1', '::1', ...addresses()])];
}

/** The address that others in the local network find this machine at; its own where it is in none. */
export function lanAddress(): string {
  return addresses().find((address) => !address.includes(':')) ?? '127.0.0.1';
}
