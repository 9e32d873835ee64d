import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileSystemOf, prepareFolder } from "../../../src/store/engines/data-folder.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";

const MOUNTS = `proc /proc proc rw,relatime 0 0
/dev/vda / ext4 rw,relatime 0 0
//files.example/home /home cifs rw,vers=3.1.1 0 0
/dev/vdb /home/local xfs rw 0 0
nas:/vol /mnt/data\\040of\\040all nfs4 rw 0 0
tmpfs /mnt/twice tmpfs rw 0 0
nas:/vol2 /mnt/twice nfs rw 0 0
`;

describe("the file system of a folder", () => {
  it.each([
    ["/srv/data", "ext4"],
    ["/", "ext4"],
    ["/home", "cifs"],
    ["/home/site/data", "cifs"],
    ["/homes", "ext4"],
    ["/home/local/data", "xfs"],
    ["/mnt/data of all/vitals", "nfs4"],
    ["/mnt/twice/data", "nfs"],
  ])("of %s is %s: that of the nearest mount, the last where there are two", (folder, kind) => {
    expect(fileSystemOf(folder, MOUNTS)).toBe(kind);
  });

  it("is unknown where the system does not say", () => {
    expect(fileSystemOf("/srv/data", "")).toBe("");
    expect(fileSystemOf("/srv/data", "nonsense\n\n")).toBe("");
  });
});

describe("a data folder", () => {
  const inFolder = (check: (folder: string) => void) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "vitals-folder-")));
    try {
      check(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it.each(["cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.blobfuse2"])("is refused on %s, with the way out", (kind) => {
    inFolder((folder) => {
      const mounts = `share ${folder} ${kind} rw 0 0`;
      expect(() => prepareFolder(join(folder, "data"), mounts)).toThrow(StoreRefusal);
      expect(() => prepareFolder(join(folder, "data"), mounts)).toThrow(`network share (${kind})`);
      expect(() => prepareFolder(join(folder, "data"), mounts)).toThrow("DATABASE_URL");
    });
  });

  it("is refused on a share that it only reaches by a link", () => {
    inFolder((folder) => {
      const share = prepareFolder(join(folder, "share"), "");
      symlinkSync(share, join(folder, "link"));
      expect(() => prepareFolder(join(folder, "link"), `share ${share} cifs rw 0 0`)).toThrow(StoreRefusal);
    });
  });

  it.each(["ext4", "xfs", "overlay", "tmpfs"])("is taken on %s", (kind) => {
    inFolder((folder) => {
      expect(prepareFolder(folder, `disk ${folder} ${kind} rw 0 0`)).toBe(folder);
    });
  });
});
