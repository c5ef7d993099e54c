// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/word_diff.h"

#include <QStringList>
#include <algorithm>
#include <memory>
#include <unicode/ubrk.h>
#include <vector>

namespace parvis::text {
namespace {

constexpr qsizetype kMostWords = 2000;

struct CloseWords {
    void operator()(UBreakIterator* it) const { ubrk_close(it); }
};

QStringList wordsOf(const QString& text)
{
    QStringList words;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, CloseWords> it(ubrk_open(
        UBRK_WORD, "root", reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()), &status));
    if (U_FAILURE(status))
        return {text};
    qsizetype start = 0;
    for (int32_t end = ubrk_next(it.get()); end != UBRK_DONE; end = ubrk_next(it.get())) {
        words << text.sliced(start, end - start);
        start = end;
    }
    return words;
}

void add(QList<DiffPiece>& pieces, DiffKind kind, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text});
}

// Longest common subsequence; the rows of the table are kept for the way back.
void diffMiddle(QList<DiffPiece>& pieces, const QStringList& before, const QStringList& after)
{
    const auto n = size_t(before.size());
    const auto m = size_t(after.size());
    if (before.size() > kMostWords || after.size() > kMostWords) {
        add(pieces, DiffKind::Removed, before.join(QString()));
        add(pieces, DiffKind::Added, after.join(QString()));
        return;
    }
    std::vector<std::vector<quint16>> common(n + 1, std::vector<quint16>(m + 1, 0));
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;)
            common[i][j] = before[qsizetype(i)] == after[qsizetype(j)] ? quint16(common[i + 1][j + 1] + 1)
                                                                       : std::max(common[i + 1][j], common[i][j + 1]);
    }
    size_t i = 0;
    size_t j = 0;
    QString removed;
    QString added;
    const auto flush = [&] {
        add(pieces, DiffKind::Removed, removed);
        add(pieces, DiffKind::Added, added);
        removed.clear();
        added.clear();
    };
    while (i < n || j < m) {
        if (i < n && j < m && before[qsizetype(i)] == after[qsizetype(j)]) {
            flush();
            add(pieces, DiffKind::Same, before[qsizetype(i)]);
            ++i;
            ++j;
        } else if (j == m || (i < n && common[i + 1][j] >= common[i][j + 1])) {
            removed += before[qsizetype(i++)];
        } else {
            added += after[qsizetype(j++)];
        }
    }
    flush();
}

} // namespace

QList<DiffPiece> wordDiff(const QString& before, const QString& after)
{
    const QStringList a = wordsOf(before);
    const QStringList b = wordsOf(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    QList<DiffPiece> pieces;
    add(pieces, DiffKind::Same, a.mid(0, head).join(QString()));
    diffMiddle(pieces, a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail));
    add(pieces, DiffKind::Same, a.mid(a.size() - tail).join(QString()));
    return pieces;
}

} // namespace parvis::text
