import { FileText, FolderOpen, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { usePainted } from '../app/painted.ts';
import { libraryText as text } from '../messages/library.ts';
import { settingsText } from '../messages/settings.ts';
import { NameOffer } from '../profiles/NameOffer.tsx';
import { ProfileMenu } from '../profiles/ProfileMenu.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Page } from '../ui/Page.tsx';
import { Arrivals } from './Arrivals.tsx';
import { ExamCard } from './ExamCard.tsx';
import styles from './LibraryScreen.module.css';
import { Standing } from './Standing.tsx';
import { chooseExam, useLibrary } from './store.ts';
import { UnfinishedBanner } from './UnfinishedBanner.tsx';

export function LibraryScreen() {
  usePainted();
  const [settingsOpen, setSettingsOpen] = useState(false);
  return (
    <Page
      title={text.heading}
      bar={<span className={styles.brand}>{text.brand}</span>}
      barActions={
        <>
          <ProfileMenu />
          <OpenMenu />
          <Button variant="quiet" icon={<Settings2 />} onPress={() => setSettingsOpen(true)}>
            {settingsText.open}
          </Button>
        </>
      }
    >
      <NameOffer />
      <Standing />
      <div className={styles.stack}>
        <UnfinishedBanner />
        <Exams />
      </div>
      <Arrivals />
      <SettingsDialog isOpen={settingsOpen} onClose={() => setSettingsOpen(false)} />
    </Page>
  );
}

function OpenMenu() {
  return (
    <Menu
      label={text.openMenu}
      // Never disabled: a dialog gives the focus back to it. The store takes one package at a time.
      trigger={<Button aria-haspopup="menu">{text.open}</Button>}
      entries={[
        {
          id: 'file',
          label: text.openFile,
          hint: text.openFileHint,
          icon: <FileText aria-hidden />,
          onAction: () => void chooseExam('file'),
        },
        {
          id: 'folder',
          label: text.openFolder,
          hint: text.openFolderHint,
          icon: <FolderOpen aria-hidden />,
          onAction: () => void chooseExam('folder'),
        },
      ]}
    />
  );
}

function Exams() {
  const exams = useLibrary((state) => state.view?.exams);
  if (!exams) return null;
  if (exams.length === 0) {
    return (
      <EmptyState title={text.empty.title}>
        <p>{text.empty.body}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.cards} role="list" aria-label={text.list}>
        {exams.map((exam) => (
          <li key={exam.id}>
            <ExamCard exam={exam} />
          </li>
        ))}
      </ul>
      <p className={styles.addOwn}>{text.addOwn}</p>
    </>
  );
}
