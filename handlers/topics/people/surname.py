"""Surnames: the people of one, 姓辛的有几个, 张局长是谁."""

import re

from handlers.citation import as_issued
from handlers.message import Reply
from handlers.texts import answers as texts
from handlers.topics.people.roster import held, person_reply, posts_of
from knowledge.question.question import Question

_MOST_LISTED = 8
_SURNAME = re.compile(r"(?:^|[^百我俺咱贵])姓([\u4e00-\u9fff])")
_NO_SURNAME = "名什啥甚"  # 姓名, 姓什么, 姓甚名谁


def surnamed(question: Question) -> Reply | None:
    """Return the people of a surname: 姓辛的有几个, 张局长是谁."""
    directory = question.policy.directory
    surnames = "".join(dict.fromkeys(person.name[0] for person in directory.people))
    if not surnames:
        return None
    if question.says_who:
        return None  # 我文旅局的，姓王 says who asks
    asked = [name for name in _SURNAME.findall(question.text) if name not in _NO_SURNAME]
    asked = asked or re.findall(
        rf"(?:^|[^\u4e00-\u9fff])([{surnames}])(?:局长|主任|县长|部长|书记|局)", question.text
    )
    if not asked:
        return None
    surname = "、".join(asked)
    people = tuple(person for name in asked for person in directory.surnamed(name))
    if not people:
        line, named = (
            texts.NO_SURNAME.format(group=question.policy.group, surname=surname),
            question.people,
        )
        lines = [line, *(held(question.policy, person) for person in named)]
        return person_reply(question, lines, named)
    if len(people) == 1:
        return posts_of(question, people)
    listed = "姓" in question.text
    sentence = texts.SURNAMED if listed else texts.WHICH_PERSON
    lines = [
        sentence.format(surname=surname, count=len(people), as_issued=as_issued(question.policy)),
        *(texts.PERSON_LINE.format(name=p.name, post=p.post) for p in people[:_MOST_LISTED]),
    ]
    return person_reply(question, lines, people)
