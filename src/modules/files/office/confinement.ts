import { spawn } from "node:child_process";
import { endProcess, watchProcess } from "../sandbox/watch-process.ts";

/** What a program that opens a stranger's file may use. */
interface Bounds {
  readonly cpuSeconds: number;
  readonly wallMs: number;
  /** Of addresses, each process by itself; what all of them have in memory at once is `residentBytes`. */
  readonly memoryBytes: number;
  readonly residentBytes: number;
  readonly outputBytes: number;
}

export interface Work {
  /** A folder of its own, where it finds its file and leaves what it makes. */
  readonly folder: string;
  /** Folders and files of the tribunal that it must not see. */
  readonly hidden: readonly string[];
  readonly bounds: Bounds;
  /** The command, when the folder stands at this place. */
  command(folder: string): readonly string[];
}

/**
 * `too-long`: time passed, as it also does on a busy machine. `too-much`: it used up its processor time or its memory, as
 * it would again. `apart`: it ran in namespaces of its own; not where the machine forbids them to everybody but its administrator. */
export interface Ended {
  readonly why: "ended" | "too-long" | "too-much";
  readonly apart: boolean;
}

/**
 * Namespaces of its own: no network, no process of ours to see, and all die when the first does. The folder of the work
 * stands at /tmp, and nothing is to be seen where the tribunal keeps its state and its keys.
 */
const namespaces = [
  "--user",
  "--map-root-user",
  "--net",
  "--ipc",
  "--pid",
  "--mount",
  "--mount-proc",
  "--fork",
  "--kill-child=KILL",
];
const setUp = `set -e
work=$1; hidden=$2; shift 2
mount --bind "$work" /tmp
cd /tmp
printf '%s\\n' "$hidden" | while IFS= read -r one; do
  if [ -d "$one" ]; then mount -t tmpfs -o ro none "$one"; elif [ -f "$one" ]; then mount --bind /dev/null "$one"; fi
done
echo apart >&3
exec 3>&-
exec "$@"`;
const limited = `echo 1000 2>/dev/null >/proc/self/oom_score_adj; ulimit -c 0; ulimit -t "$1"; ulimit -v "$2"; ulimit -f "$3"; shift 3; exec "$@"`;

/** Runs it within its bounds, and apart from everything where the machine lets an ordinary account do that. */
export async function runConfined(work: Work): Promise<Ended> {
  const within = (folder: string) => ["-c", limited, "sh", ...limitsOf(work.bounds), ...work.command(folder)];
  const inside = ["/bin/sh", "-c", setUp, "sh", work.folder, work.hidden.join("\n"), "/bin/sh", ...within("/tmp")];
  const ended = await run("unshare", [...namespaces, ...inside], work.bounds);
  // It has not begun then: only the way there failed.
  if (!ended.apart && ended.why === "ended") return run("/bin/sh", within(work.folder), work.bounds);
  return ended;
}

function limitsOf({ cpuSeconds, memoryBytes, outputBytes }: Bounds): string[] {
  return [String(cpuSeconds), String(Math.ceil(memoryBytes / 1024)), String(Math.ceil(outputBytes / 512))];
}

/** With nothing of our environment; what it may have left running ends with it. */
function run(file: string, args: readonly string[], bounds: Bounds): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: "/tmp", LANG: "C.UTF-8", SAL_USE_VCLPLUGIN: "svp" },
    });
    let said = "";
    let why: Ended["why"] = "ended";
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      said += chunk.toString("latin1");
    });
    const stop = (reason: Ended["why"]) => {
      why = reason;
      endGroup(child.pid);
    };
    const timer = setTimeout(() => stop("too-long"), bounds.wallMs);
    // The limits of the shell hold each process by itself: this one holds all of them together.
    const allowed = { cpuMs: bounds.cpuSeconds * 1000, memoryBytes: bounds.residentBytes };
    const unwatch =
      child.pid === undefined ? () => undefined : watchProcess(child.pid, allowed, () => stop("too-much"));
    const settle = () => {
      clearTimeout(timer);
      unwatch();
      endGroup(child.pid);
      resolve({ why, apart: said.startsWith("apart") });
    };
    child.on("error", settle);
    child.on("close", settle);
  });
}

function endGroup(pid: number | undefined): void {
  if (pid !== undefined) endProcess(-pid);
}
