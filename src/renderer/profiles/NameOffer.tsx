import { useEffect, useState } from 'react';
import { profileText as text } from '../messages/profiles.ts';
import { Button } from '../ui/Button.tsx';
import { NameDialog } from './NameDialog.tsx';
import styles from './profiles.module.css';
import { useCurrentProfile, useProfiles } from './store.ts';

/** Said no to in this window: it is not offered again until the program starts anew. */
let isDeclined = false;

/** Before the first attempt of the profile that every installation has, its name is offered to be changed. */
export function NameOffer() {
  const current = useCurrentProfile();
  const isOnly = useProfiles((state) => state.all.length === 1);
  const [declined, setDeclined] = useState(isDeclined);
  const [isOpen, setIsOpen] = useState(false);
  const isOffered =
    isOnly && current?.name === text.firstName && current.attempts === 0 && !declined;
  // What was pressed is gone with the offer, so the focus goes to the heading of the page.
  useEffect(() => {
    if (!isOffered) return;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.querySelector('h1')?.focus();
      });
    };
  }, [isOffered]);
  if (!current) return null;
  return (
    <>
      {isOffered && (
        <p className={styles.offer}>
          {text.offer(current.name)}
          <Button size="small" variant="link" onPress={() => setIsOpen(true)}>
            {text.offerRename}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              isDeclined = true;
              setDeclined(true);
            }}
          >
            {text.offerDismiss}
          </Button>
        </p>
      )}
      <NameDialog profile={current} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
