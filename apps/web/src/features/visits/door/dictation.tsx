import { Button } from '@mantine/core';
import { IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../words';
import { useVisitWords } from '../words';
import styles from './door.module.css';

interface Heard { results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>; resultIndex: number }
interface Recognizer {
  lang: string;
  continuous: boolean;
  processLocally?: boolean;
  onresult: ((heard: Heard) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
}
type RecognizerMaker = new () => Recognizer;

const makerOf = (): RecognizerMaker | undefined => {
  const known = window as { SpeechRecognition?: RecognizerMaker; webkitSpeechRecognition?: RecognizerMaker };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition;
};

/** Says a note instead of typing it. Where the browser cannot listen there is no button. */
export function Dictation({ language, onHeard }: { language: string | null; onHeard: (text: string) => void }) {
  const say = useVisitWords();
  const own = useLanguage();
  const [listening, setListening] = useState<Recognizer | null>(null);
  const tell = useRef(onHeard);
  tell.current = onHeard;
  useEffect(() => () => listening?.stop(), [listening]);
  const Maker = makerOf();
  if (!Maker) return null;

  const begin = () => {
    const recognizer = new Maker();
    recognizer.lang = language ?? own;
    recognizer.continuous = true;
    recognizer.onresult = ({ results, resultIndex }) => {
      for (let i = resultIndex; i < results.length; i += 1) {
        const text = results[i]?.isFinal ? results[i]?.[0]?.transcript.trim() : '';
        if (text) tell.current(text);
      }
    };
    recognizer.onend = () => setListening(null);
    try { recognizer.start(); setListening(recognizer); } catch { setListening(null); }
  };
  const Sign = listening ? IconPlayerStop : IconMicrophone;
  return (
    <Button className={styles.mic} aria-label={say(listening ? 'dictation.stop' : 'dictation')} aria-pressed={listening !== null} onClick={() => (listening ? listening.stop() : begin())}>
      <Sign stroke={1.9} aria-hidden />
    </Button>
  );
}
