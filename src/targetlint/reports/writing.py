"""Reports into files: whole or not at all, and never over a file that is being checked."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from targetlint.errors import CallError, Words

REASONS = {
    errno.ENOENT: "没有这个文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘满了",
    errno.EISDIR: "这是一个文件夹",
    errno.EEXIST: "路径中有一段是文件，不是文件夹",
    errno.ENOTDIR: "路径中有一段是文件，不是文件夹",
    errno.ENAMETOOLONG: "文件名太长",
}


def refuse_inputs(output: Path, inputs: Iterable[str | Path], *, where: str = "--output") -> None:
    """Raise CallError when `output` is one of the files that were given to be checked."""
    for given in inputs:
        if _same(output, Path(given)):
            raise CallError(
                Words(
                    "输出不能覆盖被检查的文件，请换一个文件名",
                    "an output may not overwrite a file that is checked; choose another name",
                ),
                where=where,
                found=str(output),
            )


def write_whole(output: Path, content: bytes, *, where: str = "--output") -> None:
    """Write `content` beside `output` and put it in place in one step.

    Raises:
        CallError: the folder is missing or can't be written to.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        mode = _mode_for(output)
        handle, name = tempfile.mkstemp(prefix=f".{output.name[:40]}.", dir=output.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(name, mode)
            os.replace(name, output)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise
    except OSError as error:
        why = reason(error)
        raise CallError(
            Words(f"写不了这个文件（{why.zh}）", f"can't write this file ({why.en})"),
            where=where,
            found=str(output),
        ) from error


def reason(error: OSError) -> Words:
    """Why the system refused, in words of both languages; its own where we have none.

    >>> reason(PermissionError(errno.EACCES, "Permission denied")).zh
    '没有权限'
    """
    own = error.strerror or type(error).__name__
    return Words(REASONS.get(error.errno or 0, own), own)


def _mode_for(output: Path) -> int:
    """Permissions of the file that is replaced, or what the umask gives a new one."""
    try:
        return output.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
