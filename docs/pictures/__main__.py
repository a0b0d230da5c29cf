"""Draw every picture anew: `make picture`."""

import asyncio
from pathlib import Path

from bot.configuration.settings import Settings
from bot.library import services
from docs.pictures import drawing, scene


async def _draw(folder: Path) -> None:
    opened = services(Settings().data_dir)
    for file, title, bubbles in await scene.pictures(opened):
        (folder / f"{file}.svg").write_text(drawing.svg(title, bubbles), "utf-8")


if __name__ == "__main__":
    asyncio.run(_draw(Path(__file__).parent))
