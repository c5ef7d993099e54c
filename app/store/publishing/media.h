// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/post_repository.h"
#include "store/threads/executor.h"

namespace parvis::store {

class Media final : public MediaStore
{
public:
    explicit Media(Executor& executor) : m_executor(executor) {}

    Async<MediaAsset> add(const MediaAsset& asset, const QByteArray& bytes) override;
    Async<MediaAsset> find(MediaId id) override;
    Async<QByteArray> bytes(MediaId id) override;

private:
    Executor& m_executor;
};

} // namespace parvis::store
