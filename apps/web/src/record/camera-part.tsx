import { useEffect, useRef, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import styles from './record.module.css';

/** Reads codes in pictures; some browsers have it. Source: W3C Shape Detection API, section 2.2. */
type Detector = {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
};
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const everyMs = 250;

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** Whether this browser can read a code with its camera, which it may on secure addresses only. */
export function hasCamera(): boolean {
  return detectorClass() !== undefined && (navigator.mediaDevices as MediaDevices | undefined) !== undefined;
}

type Props = { readonly onFound: (text: string) => void; readonly onEnd: () => void };

/** The camera's picture until a code is in it. */
export function CameraPart({ onFound, onEnd }: Props) {
  const { t } = useTongue();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const look = new AbortController();
    watch(video.current!, look.signal).then(
      (text) => (text === null ? undefined : onFound(text)),
      () => setFailed(true),
    );
    return () => look.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- the camera goes on when the page is drawn anew
  }, []);
  return (
    <div className={styles.camera}>
      {failed ? (
        <p role="alert">{t('record.camera.failed')}</p>
      ) : (
        <video ref={video} muted playsInline aria-label={t('record.camera')} />
      )}
      <ActButton variant="link" onClick={onEnd}>
        {t('record.camera.end')}
      </ActButton>
    </div>
  );
}

/** The text of the first code before the camera; null when nobody waits for it any more. */
async function watch(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    await video.play();
    const detector = new (detectorClass()!)({ formats: ['qr_code'] });
    while (!signal.aborted) {
      const [code] = await detector.detect(video);
      if (code !== undefined) return code.rawValue;
      await new Promise((resolve) => void setTimeout(resolve, everyMs));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
