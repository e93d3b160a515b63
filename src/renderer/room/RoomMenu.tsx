import { Ellipsis, Keyboard, LogOut } from 'lucide-react';
import { roomText } from '../messages/room.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { askFirst, setHelp } from './furniture.ts';

export function RoomMenu() {
  const { menu } = roomText;
  return (
    <Menu
      label={menu.label}
      trigger={<IconButton label={menu.label} icon={<Ellipsis />} />}
      entries={[
        {
          id: 'keys',
          label: menu.keys,
          icon: <Keyboard aria-hidden />,
          onAction: () => setHelp(true),
        },
        {
          id: 'leave',
          label: menu.leave,
          icon: <LogOut aria-hidden />,
          onAction: () => askFirst('suspend'),
        },
      ]}
    />
  );
}
