import { useId, useRef, useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import type { Profile } from '../../contract/views.ts';
import { profileFailureText, profileText as text } from '../messages/profiles.ts';
import { Badge } from '../ui/Badge.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { DoneDialog } from '../ui/DoneDialog.tsx';
import { NameForm } from './NameForm.tsx';
import styles from './profiles.module.css';
import { removeProfile, renameProfile, useProfiles } from './store.ts';

/** All profiles of this computer, to rename or to remove. */
export function ProfilesDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <DoneDialog isOpen={isOpen} title={text.title} done={text.done} onClose={onClose}>
      <Rows />
    </DoneDialog>
  );
}

/** What is being done with one row. */
type Doing = { profile: string; what: 'rename' | 'remove' } | null;

function Rows() {
  const { current, all } = useProfiles();
  const [doing, setDoing] = useState<Doing>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const start = (next: Doing): void => {
    setFailure(null);
    setDoing(next);
  };
  /** The row's buttons are back: the focus returns to the one that was pressed. */
  const stop = (): void => {
    const from = doing;
    setDoing(null);
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-profile="${from?.profile ?? ''}"]`);
      (
        row?.querySelector<HTMLElement>(`[data-control="${from?.what}"] button`) ?? list.current
      )?.focus();
    });
  };
  const remove = async (profile: string): Promise<void> => {
    setFailure(await removeProfile(profile));
    stop();
  };

  return (
    <div className={styles.manage}>
      <ul ref={list} className={styles.rows} role="list" aria-label={text.list} tabIndex={-1}>
        {all.map((profile) => {
          const what = doing?.profile === profile.id ? doing.what : null;
          return (
            <li key={profile.id} className={styles.row} data-profile={profile.id}>
              {what === 'rename' ? (
                <Renaming profile={profile} onDone={stop} />
              ) : what === 'remove' ? (
                <Removing
                  profile={profile}
                  onKeep={stop}
                  onRemove={() => void remove(profile.id)}
                />
              ) : (
                <Standing profile={profile} isCurrent={profile.id === current} onStart={start} />
              )}
            </li>
          );
        })}
      </ul>
      {failure && (
        <Banner kind="problem" live="polite">
          {profileFailureText(failure)}
        </Banner>
      )}
      <p className={styles.rule}>{text.removeRule}</p>
    </div>
  );
}

function Standing({
  profile,
  isCurrent,
  onStart,
}: {
  profile: Profile;
  isCurrent: boolean;
  onStart: (doing: Doing) => void;
}) {
  const { id, name, attempts } = profile;
  return (
    <>
      <div className={styles.who}>
        <p className={styles.rowName}>{name}</p>
        <p className={styles.rowFacts}>{text.attempts(attempts)}</p>
      </div>
      {isCurrent && <Badge tone="accent">{text.isCurrent}</Badge>}
      <div className={styles.rowActions}>
        <span data-control="rename">
          <Button
            size="small"
            aria-label={text.renameOf(name)}
            onPress={() => onStart({ profile: id, what: 'rename' })}
          >
            {text.rename}
          </Button>
        </span>
        {!isCurrent && attempts === 0 && (
          <span data-control="remove">
            <Button
              size="small"
              aria-label={text.removeOf(name)}
              onPress={() => onStart({ profile: id, what: 'remove' })}
            >
              {text.remove}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}

function Renaming({ profile, onDone }: { profile: Profile; onDone: () => void }) {
  const id = useId();
  return (
    <div className={styles.renaming}>
      <NameForm
        id={id}
        name={profile.name}
        hint={text.renameHint}
        onSave={(name) => renameProfile(profile.id, name)}
        onSaved={onDone}
      >
        <div className={styles.formActions}>
          <Button size="small" onPress={onDone}>
            {text.cancel}
          </Button>
          <Button size="small" variant="primary" type="submit">
            {text.save}
          </Button>
        </div>
      </NameForm>
    </div>
  );
}

function Removing({
  profile,
  onKeep,
  onRemove,
}: {
  profile: Profile;
  onKeep: () => void;
  onRemove: () => void;
}) {
  const id = useId();
  return (
    <>
      <p id={id} className={styles.who}>
        {text.removeAsk(profile.name)}
      </p>
      <div className={styles.rowActions}>
        <Button size="small" autoFocus aria-describedby={id} onPress={onKeep}>
          {text.removeKeep}
        </Button>
        <Button size="small" variant="danger" aria-describedby={id} onPress={onRemove}>
          {text.removeConfirm}
        </Button>
      </div>
    </>
  );
}
