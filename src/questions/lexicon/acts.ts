import { type Entry, filter } from "../understanding/senses.ts";

/** Orders, which no question carries out. A word that must never be taken for chatter belongs here. */
export const ACTS: readonly Entry[] = [
  [
    { is: "Act", later: filter("power", "NotRunning") },
    "(shut down|shut off|shutdown|power off|power down|turn off|switch off)",
  ],
  [{ is: "Act", later: filter("issue", "Installation") }, "(install|deploy|onboard)"],
  [{ is: "Act", later: { is: "Filler" } }, "(run|runs|use|uses|open|call|want to run)"],
  [
    { is: "Act", later: undefined },
    `(delete|remove|destroy|drop|kill|reboot|restart|reset|redeploy|reinstall|uninstall|start|stop|
      deallocate|create|add)
     (offboard|enable|disable|patch|upgrade|isolate|quarantine|wipe|format|move|migrate|rename|
       resize|scale)
     (terminate|cancel|approve|reject|mute|unmute|snooze|subscribe|unsubscribe|execute|launch|buy|pay|send|email|
       mail|write)
     (change|modify|edit|set|fix|repair|heal|cure|restore|remediate|clean|clear|purge|erase|nuke|turn|switch|shut|trigger|
       schedule)
     (assign|grant|revoke|block|unblock|allow|deny|ban|close|resolve|acknowledge|ack|configure|connect|disconnect|
       register)
     (try|start|begin|consider|keep) (redeploying|reinstalling|redeploy|reinstall)
     (deleting|removing|rebooting|restarting|book|play|translate|order me|tell a joke|drain|evacuate|reimage|rebuild)`,
  ],
];
