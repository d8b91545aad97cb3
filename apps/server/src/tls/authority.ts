import { isIP } from 'node:net';
import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate with its private key, both as PEM. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3_650;
/** Phones refuse certificates of servers that are good for longer than 398 days. */
const SERVER_DAYS = 390;
/** Clocks of phones may be behind. */
const EARLIER_MS = DAY_MS;

cryptoProvider.set(webcrypto as Crypto);

/** An authority that can certify servers, and nothing above or below them.
 *  @param name shown where the phone lists whom it trusts
 *  @param now milliseconds since 1970 */
export async function makeAuthority(name: string, now: number): Promise<Certified> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const cert = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    keys: keys as CryptoKeyPair,
    signingAlgorithm: ALGORITHM,
    ...lasting(now, AUTHORITY_DAYS),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey as CryptoKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await keyPem(keys.privateKey) };
}

/** A server's certificate by an authority, for the names and addresses by which it is reached. */
export async function certify(
  authority: Certified,
  hosts: readonly string[],
  now: number,
): Promise<Certified> {
  const issuer = new X509Certificate(authority.cert);
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const cert = await X509CertificateGenerator.create({
    subject: [{ CN: [hosts[0] ?? 'tauride'] }],
    issuer: issuer.subject,
    publicKey: keys.publicKey as CryptoKey,
    signingKey: await privateKey(authority.key),
    signingAlgorithm: ALGORITHM,
    ...lasting(now, SERVER_DAYS),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        hosts.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
      ),
      await SubjectKeyIdentifierExtension.create(keys.publicKey as CryptoKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await keyPem(keys.privateKey) };
}

/** Until when a certificate is good, in milliseconds since 1970, and for which names and addresses. */
export function particularsOf(pem: string): { readonly until: number; readonly hosts: readonly string[] } {
  const cert = new X509Certificate(pem);
  const names = cert.getExtension(SubjectAlternativeNameExtension)?.names.items ?? [];
  return { until: cert.notAfter.getTime(), hosts: names.map(({ value }) => value) };
}

function lasting(now: number, days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  return { notBefore: new Date(now - EARLIER_MS), notAfter: new Date(now + days * DAY_MS) };
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

async function privateKey(pem: string): Promise<CryptoKey> {
  const [der] = PemConverter.decode(pem);
  return (await webcrypto.subtle.importKey('pkcs8', der!, ALGORITHM, false, ['sign'])) as CryptoKey;
}
