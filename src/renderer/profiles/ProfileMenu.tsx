import {
  Check,
  ChevronDown,
  CircleUserRound,
  HardDriveDownload,
  Pencil,
  UserRoundPlus,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import type { CallFailure } from '../../contract/calls.ts';
import { portableText } from '../messages/portable.ts';
import { profileFailureText, profileText as text } from '../messages/profiles.ts';
import { DataDialog } from '../portable/DataDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import menus from '../ui/Menu.module.css';
import selects from '../ui/Select.module.css';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { NameDialog } from './NameDialog.tsx';
import { ProfilesDialog } from './ProfilesDialog.tsx';
import styles from './profiles.module.css';
import { chooseProfile, refreshProfiles, useCurrentProfile, useProfiles } from './store.ts';

/** Who sits here, always in view outside the room, and the way to let somebody else. */
export function ProfileMenu() {
  const current = useCurrentProfile();
  const all = useProfiles((state) => state.all);
  const [open, setOpen] = useState<'none' | 'add' | 'manage' | 'data'>('none');
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  useEffect(() => void refreshProfiles(), []);
  if (!current) return null;

  const choose = async (profile: string): Promise<void> => {
    const failed = await chooseProfile(profile);
    setFailure(failed);
    if (!failed) setChosen(all.find(({ id }) => id === profile)?.name ?? null);
  };
  const close = (): void => setOpen('none');

  return (
    <>
      <MenuTrigger>
        <Button
          variant="quiet"
          icon={<CircleUserRound />}
          iconAfter={<ChevronDown />}
          aria-label={text.current(current.name)}
          aria-haspopup="menu"
        >
          <span className={styles.current}>{current.name}</span>
        </Button>
        <Popover className={classes(selects.popover)} offset={4} placement="bottom end">
          <Menu className={classes(menus.menu, styles.menu)} aria-label={text.menu}>
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[current.id]}
              onSelectionChange={(keys) => {
                const profile = all.find(({ id }) => keys !== 'all' && keys.has(id));
                if (profile && profile.id !== current.id) void choose(profile.id);
              }}
            >
              <Header className={classes(styles.sectionHead)}>{text.choose}</Header>
              <Collection items={all}>
                {(profile) => (
                  <MenuItem
                    id={profile.id}
                    textValue={profile.name}
                    className={classes(menus.item)}
                  >
                    {({ isSelected }) => (
                      <>
                        <span className={styles.tick} aria-hidden>
                          {isSelected && <Check />}
                        </span>
                        <span>{profile.name}</span>
                        <span className={menus.hint}>{text.attempts(profile.attempts)}</span>
                      </>
                    )}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
            <Separator className={classes(styles.separator)} />
            <MenuItem
              id="add"
              className={classes(menus.item)}
              textValue={text.add}
              onAction={() => setOpen('add')}
            >
              <UserRoundPlus aria-hidden />
              <span>{text.add}</span>
            </MenuItem>
            <MenuItem
              id="manage"
              className={classes(menus.item)}
              textValue={text.manage}
              onAction={() => setOpen('manage')}
            >
              <Pencil aria-hidden />
              <span>{text.manage}</span>
            </MenuItem>
            <MenuItem
              id="data"
              className={classes(menus.item)}
              textValue={portableText.menu}
              onAction={() => setOpen('data')}
            >
              <HardDriveDownload aria-hidden />
              <span>{portableText.menu}</span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <VisuallyHidden>
        <span role="status">{chosen !== null && text.chosen(chosen)}</span>
      </VisuallyHidden>
      <NameDialog profile={null} isOpen={open === 'add'} onClose={close} />
      <ProfilesDialog isOpen={open === 'manage'} onClose={close} />
      <DataDialog isOpen={open === 'data'} onClose={close} />
      <Dialog
        isOpen={failure !== null}
        title={text.switchFailed}
        onClose={() => setFailure(null)}
        footer={
          <Button variant="primary" autoFocus onPress={() => setFailure(null)}>
            {text.done}
          </Button>
        }
      >
        <p>{failure && profileFailureText(failure)}</p>
      </Dialog>
    </>
  );
}
