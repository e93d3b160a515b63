import { useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import type { DataImport } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';
import { loadLibrary } from '../library/store.ts';
import { portableText as text } from '../messages/portable.ts';
import { profileFailureText } from '../messages/profiles.ts';
import { receiveProfiles, useCurrentProfile } from '../profiles/store.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { DoneDialog } from '../ui/DoneDialog.tsx';
import styles from './portable.module.css';

/** What came of the last thing that was asked for. */
type Outcome =
  | { what: 'exported'; file: string }
  | { what: 'imported'; result: DataImport }
  | { what: 'failed'; failure: CallFailure };

/** All data of the current profile as a file, and back from one. */
export function DataDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <DoneDialog isOpen={isOpen} title={text.title} done={text.done} onClose={onClose}>
      <Ways />
    </DoneDialog>
  );
}

function Ways() {
  const name = useCurrentProfile()?.name ?? '';
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isPending, setIsPending] = useState(false);

  const run = async (way: () => Promise<Outcome | null>): Promise<void> => {
    setOutcome(null);
    setIsPending(true);
    setOutcome(await way());
    setIsPending(false);
  };
  return (
    <div className={styles.stack}>
      <section className={styles.way}>
        <h3>{text.exportHead}</h3>
        <p>{text.exportBody(name)}</p>
        <p className={styles.aside}>{text.exportOpen}</p>
        <Button isIdle={isPending} onPress={() => void run(exportData)}>
          {text.export}
        </Button>
      </section>
      <section className={styles.way}>
        <h3>{text.importHead}</h3>
        <p>{text.importBody}</p>
        <Button isIdle={isPending} onPress={() => void run(importData)}>
          {text.import}
        </Button>
      </section>
      {outcome && <Told outcome={outcome} />}
    </div>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  switch (outcome.what) {
    case 'exported':
      return <Banner live="polite">{text.exported(outcome.file)}</Banner>;
    case 'failed':
      return (
        <Banner kind="problem" live="polite" title={text.failed}>
          {profileFailureText(outcome.failure)}
        </Banner>
      );
    case 'imported': {
      const { result } = outcome;
      return result.ok ? (
        <Banner
          kind={result.left > 0 ? 'warning' : 'info'}
          live="polite"
          title={text.importedTitle(result.name)}
        >
          {text.imported(result)}
        </Banner>
      ) : (
        <Banner kind="problem" live="polite" title={text.refusedTitle(result.file)}>
          <p>
            {text.refused[result.why]} {text.unchanged}
          </p>
          <p className={styles.aside}>{text.details(result.detail)}</p>
        </Banner>
      );
    }
  }
}

async function exportData(): Promise<Outcome | null> {
  const written = await ask('data/export');
  if (!written.ok) return { what: 'failed', failure: written.error };
  const { file } = written.value;
  return file === null ? null : { what: 'exported', file };
}

async function importData(): Promise<Outcome | null> {
  const taken = await ask('data/import');
  if (!taken.ok) return { what: 'failed', failure: taken.error };
  const result = taken.value;
  if (result === null) return null;
  if (result.ok) {
    receiveProfiles(result.profiles);
    await loadLibrary();
  }
  return { what: 'imported', result };
}
